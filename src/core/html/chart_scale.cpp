#include "core/html/chart_scale.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/html/chart_number.h"

namespace slm::html {
namespace {

constexpr double k_tolerance = 1e-9;  // of a step: a value this near to a tick is on it

// The k-th of … 0.5, 1, 2, 5, 10 …, or of the powers of two; k = 0 is 1.
double log_step(int k, Notation notation) {
  if (notation == Notation::binary) {
    double power = 1;
    for (int step = k < 0 ? -k : k; step > 0; --step) power *= 2;
    return k < 0 ? 1 / power : power;
  }
  const int exponent = k >= 0 ? k / 3 : -((2 - k) / 3);
  const int place = k - 3 * exponent;
  const double mantissa = place == 0 ? 1 : place == 1 ? 2 : 5;
  return exponent < 0 ? mantissa / power_of_ten(-exponent) : mantissa * power_of_ten(exponent);
}

// The last step that is not above `value`.
int log_step_below(double value, Notation notation) {
  const double steps_per_octave = notation == Notation::binary ? 1 : 3 * 0.30102999566398120;
  int k = static_cast<int>(std::floor(log2_of(value) * steps_per_octave)) - 2;
  while (log_step(k + 1, notation) <= value * (1 + k_tolerance)) ++k;
  return k;
}

/// A distance of 1, 2 or 5 times a power of ten.
struct LinearStep {
  double mantissa = 1;
  int exponent = 0;

  // Divided rather than multiplied by a fraction: 3 steps of 0.1 are 0.3 and not 0.30000000000000004.
  double times(double count) const {
    return exponent < 0 ? count * mantissa / power_of_ten(-exponent)
                        : count * mantissa * power_of_ten(exponent);
  }
};

LinearStep step_for(double span, unsigned count) {
  const double least = span / count;
  LinearStep step{1, static_cast<int>(std::floor(log2_of(least) * 0.30102999566398120)) - 1};
  while (step.times(1) < least * (1 - k_tolerance)) {
    if (step.mantissa == 1) {
      step.mantissa = 2;
    } else if (step.mantissa == 2) {
      step.mantissa = 5;
    } else {
      step = {1, step.exponent + 1};
    }
  }
  return step;
}

std::vector<double> every_nth(const std::vector<double>& values, std::size_t stride) {
  std::vector<double> kept;
  for (std::size_t at = 0; at < values.size(); at += stride) kept.push_back(values[at]);
  return kept;
}

bool has_twins(const std::vector<std::string>& labels) {
  return std::adjacent_find(labels.begin(), labels.end()) != labels.end();
}

}  // namespace

double log2_of(double value) {
  const auto bits = std::bit_cast<std::uint64_t>(value);
  const int exponent = static_cast<int>(bits >> 52) - 1023;
  double mantissa = std::bit_cast<double>((bits & ((1ULL << 52) - 1)) | (1023ULL << 52));  // [1, 2)
  double fraction = 0;
  for (double bit = 0.5; bit > 1e-9; bit /= 2) {
    mantissa *= mantissa;
    if (mantissa < 2) continue;
    mantissa /= 2;
    fraction += bit;
  }
  return exponent + fraction;
}

void Extent::add(double value) {
  if (!is_known(value)) return;
  if (!is_known(from) || value < from) from = value;
  if (!is_known(to) || value > to) to = value;
}

Ruler::Ruler(const Axis& axis, Extent extent, Fit fit, unsigned tick_count_max)
    : notation_(axis.notation), scale_(axis.scale), unit_(axis.unit) {
  const bool is_log = scale_ == Scale::log;
  for (const double value : {axis.from, axis.to}) {
    if (!is_log || value > 0) extent.add(value);
  }
  from_ = is_known(extent.from) ? extent.from : is_log ? 1 : 0;
  to_ = is_known(extent.to) ? extent.to : 1;
  is_log ? plan_log(fit, tick_count_max) : plan_linear(fit, tick_count_max);
}

void Ruler::plan_linear(Fit fit, unsigned tick_count_max) {
  const bool zero_is_near = from_ > 0 ? from_ <= to_ / 2 : to_ < 0 && to_ >= from_ / 2;
  const bool wants_zero = fit == Fit::from_zero || (fit == Fit::nice && zero_is_near) || from_ == to_;
  if (wants_zero && from_ > 0) from_ = 0;
  if (wants_zero && to_ < 0) to_ = 0;
  // What is wider than the digits of a number can tell apart has no ticks between.
  const double size = std::max(std::abs(from_), std::abs(to_));
  if (to_ - from_ <= size * k_tolerance) to_ = from_ + (size > 0 ? size : 1);
  const LinearStep step = step_for(to_ - from_, tick_count_max);
  double first = std::floor(from_ / step.times(1) + k_tolerance);
  double last = std::ceil(to_ / step.times(1) - k_tolerance);
  if (fit == Fit::exact) {
    first = std::ceil(from_ / step.times(1) - k_tolerance);
    last = std::floor(to_ / step.times(1) + k_tolerance);
  } else {
    from_ = std::min(from_, step.times(first));
    to_ = std::max(to_, step.times(last));
  }
  for (double count = first; count <= last; ++count) ticks_.push_back(step.times(count));
}

void Ruler::plan_log(Fit fit, unsigned tick_count_max) {
  int first = log_step_below(from_, notation_);
  int last = log_step_below(to_, notation_);
  const auto is_below = [this](int k, double value) {
    return log_step(k, notation_) < value * (1 - k_tolerance);
  };
  if (fit != Fit::exact || first == last) {
    if (is_below(last, to_) || first == last) ++last;
    from_ = std::min(from_, log_step(first, notation_));
    to_ = std::max(to_, log_step(last, notation_));
  } else if (is_below(first, from_)) {
    ++first;
  }
  std::vector<double> whole;  // powers of ten
  for (int k = first; k <= last; ++k) {
    ticks_.push_back(log_step(k, notation_));
    if (k % 3 == 0) whole.push_back(ticks_.back());
  }
  if (ticks_.size() <= tick_count_max) return;
  if (notation_ != Notation::binary && whole.size() > 1) ticks_ = whole;
  ticks_ = every_nth(ticks_, (ticks_.size() + tick_count_max - 1) / tick_count_max);
}

void Ruler::place(Tenths start, Tenths end) {
  start_ = start;
  end_ = end;
}

Tenths Ruler::at(double value) const {
  double share = 0;
  if (scale_ == Scale::log) {
    const double start = log2_of(from_);
    share = value > 0 ? (log2_of(value) - start) / (log2_of(to_) - start) : 0;
  } else {
    share = (value - from_) / (to_ - from_);
  }
  share = share > 0 ? std::min(share, 1.0) : 0;
  return start_ + static_cast<Tenths>(std::floor(share * (end_ - start_) + 0.5));
}

std::vector<std::string> Ruler::labels() const {
  std::vector<std::string> labels;
  for (unsigned digits = 3; digits <= 12; ++digits) {
    labels.clear();
    for (const double tick : ticks_) labels.push_back(format_number(tick, notation_, digits));
    if (!has_twins(labels)) break;
  }
  if (unit_ != "%" && unit_ != "$") return labels;
  for (std::string& label : labels) label = with_unit(label, unit_);
  return labels;
}

}  // namespace slm::html
