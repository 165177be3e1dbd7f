// SPDX-License-Identifier: BSL-1.0
// The pattern of all conversions: one json_form<T> for each type T that JSON is made of, or read into. This
// file and those that follow it know a JSON type by its functions only and do not include nlohmann_json.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <iotpkg/report.hpp>
#include <iotpkg/result.hpp>
#include <iotpkg/rules.hpp>
#include <iotpkg/subject.hpp>
#include <iotpkg/version.hpp>
#include <iotpkg/violation.hpp>

namespace IOTPKG_NAMESPACE::detail {

// To give a type a JSON form, specialise this for it in a header that json_conversions.hpp includes:
//     template <> struct json_form<T> {
//         template <class Json> static void write(Json& out, const T& value);
//         template <class Json> static std::optional<T> read(const json_place<Json>& in);   // may be left
//         out
//     };
// read() gives nothing exactly when it has refused. An aggregate needs only a list of its members, see
// form_of_members. json.hpp makes json = value, json.get<T>() and json.get<result<T>>() of it.
template <class T>
struct json_form;

template <class T>
concept has_json_form = requires { sizeof(json_form<T>); };

// Any nlohmann::basic_json.
template <class Json>
concept json_value = requires {
    typename Json::json_pointer;
    typename Json::object_t;
    typename Json::boolean_t;
};

// A JSON value that is read, and the way to it from the one that was asked for.
template <class Json>
struct json_place {
    const Json& value;
    report& faults;
    const json_place* parent = nullptr;
    std::string_view name{};  // in an object; one of ours, which needs no escape
    std::size_t index = 0;    // in an array

    // RFC 6901.
    [[nodiscard]] std::string pointer() const {
        if (parent == nullptr) {
            return {};
        }
        return parent->pointer() + '/' + (name.empty() ? std::to_string(index) : std::string(name));
    }

    // A member of a request has its place there, whatever the way to it here.
    void refuse(std::string_view expected, subject about) const {
        refuse(expected, about, pointer_of(about));
    }
    void refuse(std::string_view expected) const { refuse(expected, subject::document, pointer()); }

    // What is not there is of no type.
    [[nodiscard]] json_place member(std::string_view of) const {
        static const Json nothing(Json::value_t::discarded);
        const auto found = value.find(typename Json::object_t::key_type(of));
        return {found == value.end() ? nothing : *found, faults, this, of};
    }
    [[nodiscard]] bool is_missing() const { return value.is_discarded(); }

private:
    void refuse(std::string_view expected, subject about, std::string_view at) const {
        const bool is_null = value.is_null();
        violation found = violation_of(is_null ? rule::document_null : rule::document_type, severity::error);
        found.subject = about;
        found.pointer = at;
        found.in_key = shape_of(about) == shape::key;
        found.expected = is_null ? std::string_view() : expected;
        faults.add(found);
    }
};

// The text of a JSON string, borrowed; nothing where it is none.
template <class Json>
std::optional<std::string_view> string_in(const Json& value) {
    const auto* const text = value.template get_ptr<const typename Json::string_t*>();
    return text == nullptr ? std::nullopt : std::optional<std::string_view>(*text);
}

// Reads what a member may be. Another kind of member is another overload of it; false where it has refused.
template <class Json>
bool read_value(const json_place<Json>& in, std::string_view& out) {
    const std::optional<std::string_view> text = string_in(in.value);
    if (text) {
        out = *text;
    } else {
        in.refuse("a string");
    }
    return text.has_value();
}

template <class Json>
bool read_value(const json_place<Json>& in, bool& out) {
    const auto* const truth = in.value.template get_ptr<const typename Json::boolean_t*>();
    if (truth != nullptr) {
        out = *truth;
    } else {
        in.refuse("true or false");
    }
    return truth != nullptr;
}

// Numbers from 0 on; a program may have put one into the JSON as a signed one.
template <class Json>
bool read_value(const json_place<Json>& in, std::size_t& out) {
    const bool is_natural =
        in.value.is_number_unsigned() ||
        (in.value.is_number_integer() && in.value.template get<typename Json::number_integer_t>() >= 0);
    const std::uint64_t number = is_natural ? in.value.template get<std::uint64_t>() : 0;
    if (!is_natural || number > static_cast<std::size_t>(-1)) {
        in.refuse("a number from 0 on");
        return false;
    }
    out = static_cast<std::size_t>(number);
    return true;
}

template <class Json, has_json_form T>
bool read_value(const json_place<Json>& in, T& out) {
    std::optional<T> made = json_form<T>::read(in);
    if (!made) {
        return false;
    }
    out = *std::move(made);
    return true;
}

// The members of an aggregate, written and read in the order of one list.

template <class Json>
struct member_writer {
    Json& out;

    template <class T>
    void operator()(const char* name, const T& value) const {
        out[name] = value;
    }
    // One that is left out where it says nothing.
    template <class T>
    void operator()(const char* name, const T& value, const T& nothing) const {
        if (value != nothing) {
            out[name] = value;
        }
    }
};

template <class Json>
struct member_reader {
    const json_place<Json>& in;
    bool is_good = true;

    template <class T>
    void operator()(const char* name, T& value) {
        is_good = read_value(in.member(name), value) && is_good;
    }
    template <class T>
    void operator()(const char* name, T& value, const T& nothing) {
        if (in.member(name).is_missing()) {
            value = nothing;
        } else {
            (*this)(name, value);
        }
    }
};

// What an aggregate's form is derived from. It has the list:
//     template <class Value, class Visit> static void each_member(Value& value, Visit& visit) {
//         visit("begin", value.begin);
//         visit("entry", value.entry, none);      // left out where it is that
//     }
// Other members of the JSON are passed over when it is read.
template <class T>
struct form_of_members {
    template <class Json>
    static void write(Json& out, const T& value) {
        out = Json::object();
        const member_writer<Json> visit{out};
        json_form<T>::each_member(value, visit);
    }

    template <class Json>
    static std::optional<T> read(const json_place<Json>& in) {
        if (!in.value.is_object()) {
            in.refuse("an object");
            return std::nullopt;
        }
        T made{};
        member_reader<Json> visit{in};
        json_form<T>::each_member(made, visit);
        return visit.is_good ? std::optional<T>(made) : std::nullopt;
    }
};

// The value, or what keeps the JSON from being one.
template <class T, class Json>
result<T> read_json(const Json& in) {
    report faults;
    std::optional<T> made = json_form<T>::read(json_place<Json>{in, faults});
    if (!made) {
        return unexpected(std::move(faults));
    }
    return result<T>(std::in_place, *std::move(made));
}

template <class T, class Json>
concept readable_from = has_json_form<T> && requires(const json_place<Json>& in) { json_form<T>::read(in); };

}  // namespace IOTPKG_NAMESPACE::detail
