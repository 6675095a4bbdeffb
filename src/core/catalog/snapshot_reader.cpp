#include "core/catalog/snapshot_reader.h"

namespace slm::catalog {
namespace {

// Today's catalogue takes about 2 MiB; a vector may hold twice that while it grows.
constexpr std::size_t k_memory_limit_bytes = std::size_t{48} << 20;
constexpr std::int32_t k_first_year = 1950;
constexpr std::uint64_t k_month_count = 250 * 12;
constexpr unsigned k_number_bits = 64;
constexpr std::uint64_t k_day_count = 230 * 366;  // from 1970
constexpr std::int64_t k_day_seconds = 86'400;

}  // namespace

SnapshotReader::SnapshotReader(std::string_view payload)
    : payload_(payload), memory_left_(k_memory_limit_bytes) {
  read_texts();
}

std::uint64_t SnapshotReader::read(std::uint64_t limit) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; is_good_ && at_ < payload_.size() && shift < k_number_bits; shift += 7) {
    const auto byte = static_cast<unsigned char>(payload_[at_++]);
    const std::uint64_t bits = byte & 0x7f;
    if (shift == 63 && bits > 1) break;
    value |= bits << shift;
    if (byte < 0x80) {
      if (value > limit) break;
      return value;
    }
  }
  is_good_ = false;
  return 0;
}

std::string_view SnapshotReader::read_bytes(std::uint64_t byte_count) {
  if (byte_count > payload_.size() - at_) is_good_ = false;
  if (!is_good_) return {};
  const std::string_view bytes = payload_.substr(at_, static_cast<std::size_t>(byte_count));
  at_ += bytes.size();
  return bytes;
}

bool SnapshotReader::take_memory(std::size_t byte_count) {
  if (byte_count > memory_left_) is_good_ = false;
  if (is_good_) memory_left_ -= byte_count;
  return is_good_;
}

void SnapshotReader::read_texts() {
  const std::uint64_t text_count = read(payload_.size());
  std::vector<std::uint64_t> byte_counts;
  for (std::uint64_t left = text_count; left > 0 && take_memory(sizeof(std::string_view) * 2); --left) {
    byte_counts.push_back(read(payload_.size()));
  }
  for (const std::uint64_t byte_count : byte_counts) texts_.push_back(read_bytes(byte_count));
}

void SnapshotReader::text(std::string& text) {
  const std::uint64_t place = read(UINT64_MAX);
  if (place >= texts_.size()) is_good_ = false;
  text.clear();
  if (!is_good_) return;
  const std::string_view found = texts_[static_cast<std::size_t>(place)];
  if (take_memory(found.size())) text = found;
}

void SnapshotReader::date(Date& date) {
  const std::uint64_t shifted = read(k_day_count);
  date = shifted == 0 ? Date{} : date_of_unix_seconds(static_cast<std::int64_t>(shifted - 1) * k_day_seconds);
}

void SnapshotReader::signed_number(std::optional<std::int64_t>& value) {
  value.reset();
  if (read(1) == 0) return;
  const std::uint64_t folded = read(UINT64_MAX);
  value = static_cast<std::int64_t>((folded >> 1) ^ (0 - (folded & 1)));
}

void SnapshotReader::month(Month& month) {
  const auto months = static_cast<std::int32_t>(read(k_month_count - 1));
  month = {k_first_year + months / 12, static_cast<std::uint8_t>(months % 12 + 1)};
}

}  // namespace slm::catalog
