#include "core/catalog/snapshot_writer.h"

#include "base/byte_stream.h"

namespace slm::catalog {
namespace {

constexpr std::int32_t k_first_year = 1950;

}  // namespace

void SnapshotWriter::count(std::uint64_t value) {
  append_number(fields_, value);
}

void SnapshotWriter::text(const std::string& text) {
  const auto [place, is_new] = places_.emplace(text, texts_.size());
  if (is_new) texts_.push_back(text);
  count(place->second);
}

void SnapshotWriter::month(const Month& month) {
  count(static_cast<std::uint64_t>(month.year - k_first_year) * 12 + month.month - 1);
}

void SnapshotWriter::date(const Date& date) {
  count(date.is_known() ? static_cast<std::uint64_t>(days_since_epoch(date)) + 1 : 0);
}

void SnapshotWriter::signed_number(const std::optional<std::int64_t>& value) {
  flag(value.has_value());
  if (value) count((static_cast<std::uint64_t>(*value) << 1) ^ static_cast<std::uint64_t>(*value >> 63));
}

std::string SnapshotWriter::take() const {
  std::string bytes;
  append_number(bytes, texts_.size());
  for (const std::string& text : texts_) append_number(bytes, text.size());
  for (const std::string& text : texts_) bytes += text;
  return bytes + fields_;
}

}  // namespace slm::catalog
