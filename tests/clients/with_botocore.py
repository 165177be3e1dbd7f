# SPDX-License-Identifier: BSL-1.0
# What botocore's client, which boto3 and the AWS CLI use too, makes of the examples:
#
#     python3 with_botocore.py DIRECTORY
#
# Reads DIRECTORY/index.json and what `examples` wrote there; prints one object of JSON. Nothing leaves the program:
# each request is taken where botocore would send it. Where there is no botocore that knows the artifacts of
# package versions, the exit status is 77 and one line says why.
import json
import os
import platform
import sys
from urllib.parse import parse_qs

for name in [name for name in os.environ if name.startswith("AWS_")]:
    del os.environ[name]
os.environ["AWS_CONFIG_FILE"] = os.environ["AWS_SHARED_CREDENTIALS_FILE"] = os.devnull

try:
    import botocore
    import botocore.session
    from botocore.config import Config
    from botocore.exceptions import BotoCoreError
except ImportError as error:
    print(error)
    sys.exit(77)


class Captured(Exception):
    """Leaves botocore with the request, in place of sending it."""


def capture(request, **_):
    raise Captured(request)


client = botocore.session.Session().create_client(
    "iot",
    region_name="us-east-1",
    aws_access_key_id="TESTKEYTHATLASTS0000",
    aws_secret_access_key="test/secret+that=lasts",
    config=Config(retries={"max_attempts": 0}),
)
client.meta.events.register_first("before-send.iot", capture)

operations = {"create": "create_package_version", "update": "update_package_version"}
try:
    client.meta.service_model.operation_model("CreatePackageVersion").input_shape.members["artifact"]
except (KeyError, botocore.model.OperationNotFoundError):
    print(f"botocore {botocore.__version__} does not know the artifacts of package versions")
    sys.exit(77)


def outcome_of(file, form):
    # As a program reads its documents.
    try:
        with open(file, encoding="utf-8") as opened:
            text = opened.read()
        inputs = [json.loads(line) for line in (text.splitlines() if file.endswith(".jsonl") else [text])]
    except ValueError as error:
        return {"notRead": type(error).__name__}
    sent = []
    for given in inputs:
        try:
            getattr(client, operations[form])(**given)
        except Captured as captured:
            request = captured.args[0]
            path, _, query = request.url.partition(".amazonaws.com")[2].partition("?")
            token = parse_qs(query)["clientToken"][0]
            body = request.body if isinstance(request.body, str) else request.body.decode("utf-8")
            sent.append({"path": path, "token": token, "body": body})
        except (BotoCoreError, TypeError, ValueError) as error:
            return {"refused": str(error)}
    return {"sent": sent}


directory = sys.argv[1]
with open(os.path.join(directory, "index.json"), encoding="utf-8") as opened:
    index = json.load(opened)
measured = {
    kind: {
        row["rule"]: outcome_of(os.path.join(directory, kind, row["file"]), row["form"])
        for row in index
        if row["form"] in operations
    }
    for kind in ("wrong", "right")
}
print(json.dumps({"version": f"botocore {botocore.__version__}, Python {platform.python_version()}", **measured}))
