#include "core/catalog/snapshot_reader.h"

namespace slm::catalog {
namespace {

// Today's catalogue takes about 2 MiB; a vector may hold twice that while it grows.
constexpr std::size_t k_memory_limit_bytes = std::size_t{48} << 20;
constexpr std::int32_t k_first_year = 1950;
constexpr std::uint64_t k_month_count = 250 * 12;
constexpr std::uint64_t k_day_count = 230 * 366;  // from 1970
constexpr std::int64_t k_day_seconds = 86'400;

}  // namespace

SnapshotReader::SnapshotReader(std::string_view payload) : in_(payload), memory_left_(k_memory_limit_bytes) {
  read_texts();
}

bool SnapshotReader::take_memory(std::size_t byte_count) {
  if (byte_count > memory_left_) in_.fail();
  if (in_.ok()) memory_left_ -= byte_count;
  return in_.ok();
}

void SnapshotReader::read_texts() {
  const std::uint64_t most = in_.rest().size();
  std::vector<std::uint64_t> byte_counts;
  for (std::uint64_t left = in_.number(most); left > 0 && take_memory(sizeof(std::string_view) * 2); --left) {
    byte_counts.push_back(in_.number(most));
  }
  for (const std::uint64_t byte_count : byte_counts) texts_.push_back(in_.raw(byte_count));
}

void SnapshotReader::text(std::string& text) {
  const std::uint64_t place = in_.number();
  if (place >= texts_.size()) in_.fail();
  text.clear();
  if (!in_.ok()) return;
  const std::string_view found = texts_[static_cast<std::size_t>(place)];
  if (take_memory(found.size())) text = found;
}

void SnapshotReader::date(Date& date) {
  const std::uint64_t shifted = in_.number(k_day_count);
  date = shifted == 0 ? Date{} : date_of_unix_seconds(static_cast<std::int64_t>(shifted - 1) * k_day_seconds);
}

void SnapshotReader::signed_number(std::optional<std::int64_t>& value) {
  value.reset();
  if (in_.number(1) == 0) return;
  const std::uint64_t folded = in_.number();
  value = static_cast<std::int64_t>((folded >> 1) ^ (0 - (folded & 1)));
}

void SnapshotReader::month(Month& month) {
  const auto months = static_cast<std::int32_t>(in_.number(k_month_count - 1));
  month = {k_first_year + months / 12, static_cast<std::uint8_t>(months % 12 + 1)};
}

}  // namespace slm::catalog
