// SPDX-License-Identifier: BSL-1.0
// clang-format off
// What a rule can speak of, in the order of the wire: all that there is to say of a subject. No include guard:
// whoever includes this file defines IOTPKG_SUBJECT before.
//
// IOTPKG_SUBJECT(id, parent, pointer of the object that holds it, name on the wire, shape, sensitivity)
//     shape        text; map, whose entries have a key and a value; artifact, which holds a location, whose
//                  parts are texts; whole, which is no member
//     sensitivity  sensitive: the service's model says that its text must not be shown; open
IOTPKG_SUBJECT(package_name, document, "/", "packageName", text, open)
IOTPKG_SUBJECT(version_name, document, "/", "versionName", text, open)
IOTPKG_SUBJECT(description, document, "/", "description", text, sensitive)
IOTPKG_SUBJECT(attributes, document, "/", "attributes", map, sensitive)
IOTPKG_SUBJECT(attribute_key, attributes, "/", "attributes", key, sensitive)
IOTPKG_SUBJECT(attribute_value, attributes, "/", "attributes", value, sensitive)
IOTPKG_SUBJECT(artifact, document, "/", "artifact", artifact, open)
IOTPKG_SUBJECT(s3_location, artifact, "/artifact/", "s3Location", location, open)
IOTPKG_SUBJECT(s3_bucket, s3_location, "/artifact/s3Location/", "bucket", part, open)
IOTPKG_SUBJECT(s3_key, s3_location, "/artifact/s3Location/", "key", part, open)
IOTPKG_SUBJECT(s3_version, s3_location, "/artifact/s3Location/", "version", part, open)
IOTPKG_SUBJECT(action, document, "/", "action", text, open)
IOTPKG_SUBJECT(recipe, document, "/", "recipe", text, sensitive)
IOTPKG_SUBJECT(tags, document, "/", "tags", map, open)
IOTPKG_SUBJECT(tag_key, tags, "/", "tags", key, open)
IOTPKG_SUBJECT(tag_value, tags, "/", "tags", value, open)
IOTPKG_SUBJECT(client_token, document, "/", "clientToken", text, open)
IOTPKG_SUBJECT(document, document, "", "", whole, open)
IOTPKG_SUBJECT(any, document, "", "", whole, open)
#undef IOTPKG_SUBJECT
