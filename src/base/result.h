#pragma once
// A value or the reason why there is none: our subset of std::expected (C++23), which libc++ 14 lacks.
//
// Pure, safe from any thread, no exceptions. Reading the side that is not there traps.
//
//   Result<Date> parse_date(std::string_view text);
//   SLM_TRY(const Date date, parse_date(text));   // passes the error on to the caller

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/check.h"

namespace slm {

/// A failure in one sentence that says what was found, what was expected and the next step.
struct Error {
  std::string message;
};

/// Wraps an error so that it converts to any Result of that error type.
template <class E>
struct Unexpected {
  E error;
};
template <class E>
Unexpected(E) -> Unexpected<E>;

/// Makes the usual failure: `return fail("found …, expected …");`
inline Unexpected<Error> fail(std::string message) {
  return {Error{std::move(message)}};
}

template <class T, class E = Error>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Unexpected<E> failure) : state_(std::in_place_index<1>, std::move(failure.error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return checked_value(); }
  const T& value() const& { return const_cast<Result*>(this)->checked_value(); }
  T&& value() && { return std::move(checked_value()); }
  T& operator*() & { return checked_value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(checked_value()); }
  T* operator->() { return &checked_value(); }
  const T* operator->() const { return &value(); }

  const E& error() const {
    SLM_CHECK(!has_value());
    return *std::get_if<1>(&state_);
  }

  T value_or(T fallback) const& { return has_value() ? value() : std::move(fallback); }

 private:
  T& checked_value() {
    SLM_CHECK(has_value());
    return *std::get_if<0>(&state_);
  }

  std::variant<T, E> state_;
};

/// Success that carries nothing: return `{}` or a failure.
template <class E>
class [[nodiscard]] Result<void, E> {
 public:
  Result() = default;
  Result(Unexpected<E> failure) : error_(std::move(failure.error)) {}

  bool has_value() const { return !error_.has_value(); }
  explicit operator bool() const { return has_value(); }

  const E& error() const {
    SLM_CHECK(!has_value());
    return *error_;
  }

 private:
  std::optional<E> error_;
};

}  // namespace slm

#define SLM_CONCAT_INNER(a, b) a##b
#define SLM_CONCAT(a, b) SLM_CONCAT_INNER(a, b)
#define SLM_TRY_INNER(result, declaration, ...)              \
  auto result = (__VA_ARGS__);                               \
  if (!(result)) return ::slm::Unexpected{(result).error()}; \
  declaration = std::move(*(result))

/// `SLM_TRY(const Date date, parse_date(text));` declares `date` or returns the error to the caller.
#define SLM_TRY(declaration, ...) SLM_TRY_INNER(SLM_CONCAT(slm_try_, __LINE__), declaration, __VA_ARGS__)

/// `SLM_TRY_DONE(write_file(…));` is SLM_TRY for a Result<void>.
#define SLM_TRY_DONE(...)                                              \
  do {                                                                 \
    auto slm_try_done = (__VA_ARGS__);                                 \
    if (!slm_try_done) return ::slm::Unexpected{slm_try_done.error()}; \
  } while (false)
