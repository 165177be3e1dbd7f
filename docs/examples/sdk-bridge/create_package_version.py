# SPDX-License-Identifier: BSL-1.0
# Creates the package versions of documents with boto3, once iotpkg-check has found no fault in any:
#
#     python3 create_package_version.py FILE...
#
# Needs boto3 and iotpkg-check. Credentials and AWS_ENDPOINT_URL are boto3's own matter.
import json
import os
import subprocess
import sys

import boto3
from botocore.exceptions import BotoCoreError, ClientError

check = subprocess.run(
    ["iotpkg-check", "--print", "document", *sys.argv[1:]],
    stdin=subprocess.DEVNULL,
    stdout=subprocess.PIPE,
)
if check.returncode != 0:
    sys.exit(check.returncode)  # nothing was sent
inputs = [json.loads(line) for line in check.stdout.splitlines()]

# boto3 itself reads AWS_DEFAULT_REGION alone.
client = boto3.client("iot", region_name=os.environ.get("AWS_REGION"))
failed = False
for given in inputs:
    try:
        created = client.create_package_version(**given)
        print(created["packageVersionArn"])
    except (BotoCoreError, ClientError) as error:
        print(f"{given['packageName']} {given['versionName']}: {error}", file=sys.stderr)
        failed = True
sys.exit(1 if failed else 0)
