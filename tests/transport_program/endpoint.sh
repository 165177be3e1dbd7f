# SPDX-License-Identifier: BSL-1.0
# Where requests go: by the Region, unless an endpoint is given.
. "$2/lib.sh"
cp "$examples/release.json" .
unset AWS_DEFAULT_REGION AWS_USE_FIPS_ENDPOINT AWS_USE_DUALSTACK_ENDPOINT IOTPKG_ENDPOINT

# goes HOST ARGUMENTS…
goes() {
    local host=$1
    shift
    run 0 "$@" release.json
    grep -qxF -e "Host: $host"$'\r' out || fail "$AWS_REGION $*: $(grep Host: out)"
}
refuses() {
    local words=$1
    shift
    run 2 "$@" release.json
    is_empty out
    says err "$words"
}

export AWS_REGION=us-east-1
goes iot.us-east-1.amazonaws.com
goes iot-fips.us-east-1.amazonaws.com --fips
goes iot.us-east-1.api.aws --dual-stack
AWS_USE_FIPS_ENDPOINT=true AWS_USE_DUALSTACK_ENDPOINT=true goes iot-fips.us-east-1.api.aws
AWS_USE_FIPS_ENDPOINT=false goes iot.us-east-1.amazonaws.com

AWS_REGION=cn-north-1
goes iot.cn-north-1.amazonaws.com.cn
refuses "Region cn-north-1: no FIPS endpoint is documented for the Region" --fips
AWS_REGION=us-east-1a
refuses "Region us-east-1a: a zone is given where its Region belongs"
AWS_REGION=US-EAST-1
refuses "Region US-EAST-1: a Region is written in lower case"

# Whoever gives an endpoint knows the Region that it signs for.
AWS_REGION=eusc-de-east-1
refuses "Region eusc-de-east-1: the Region is in a partition whose endpoints iotpkg does not know"
goes 127.0.0.1:8080 --endpoint http://127.0.0.1:8080
finish
