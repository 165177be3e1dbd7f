#include <iotpkg/create_package_version.hpp>
