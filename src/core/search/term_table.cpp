#include "core/search/term_table.h"

namespace slm::search {
namespace {

constexpr std::size_t k_first_slots = 1024;

// FNV-1a, its upper bits mixed in, because the lower ones choose the slot.
std::uint32_t hash_of(std::string_view key) {
  std::uint32_t hash = 0x811c9dc5u;
  for (const char byte : key) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193u;
  return hash ^ (hash >> 15);
}

}  // namespace

TermTable::TermTable() : slots_(k_first_slots) {}

std::string_view TermTable::key(std::uint32_t number) const {
  const Term& term = terms_[number];
  return std::string_view(keys_).substr(term.begin, term.byte_count);
}

std::uint32_t TermTable::number_of(std::string_view key) {
  const std::uint32_t hash = hash_of(key);
  const std::size_t last = slots_.size() - 1;
  std::size_t at = hash & last;
  for (; slots_[at].number != 0; at = (at + 1) & last) {
    const std::uint32_t number = slots_[at].number - 1;
    if (slots_[at].hash == hash && this->key(number) == key) return number;
  }
  const std::uint32_t number = size();
  terms_.push_back({static_cast<std::uint32_t>(keys_.size()), static_cast<std::uint32_t>(key.size()), hash});
  keys_ += key;
  slots_[at] = {hash, number + 1};
  if (terms_.size() * 2 > slots_.size()) grow();
  return number;
}

void TermTable::grow() {
  std::vector<Slot> slots(slots_.size() * 2);
  const std::size_t last = slots.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    std::size_t at = terms_[number].hash & last;
    while (slots[at].number != 0) at = (at + 1) & last;
    slots[at] = {terms_[number].hash, number + 1};
  }
  slots_ = std::move(slots);
}

}  // namespace slm::search
