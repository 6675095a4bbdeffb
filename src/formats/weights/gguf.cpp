#include "formats/weights/gguf.h"

#include <algorithm>
#include <cstring>

#include "formats/weights/byte_cursor.h"

namespace slm::formats {
namespace {

constexpr std::string_view k_magic = "GGUF";
constexpr std::uint64_t k_max_alignment = 1u << 20;
constexpr std::uint64_t k_max_elements = std::uint64_t{1} << 63;

// Bytes of one value, in the order of GgufType; strings and arrays tell their own length.
constexpr std::array<std::uint32_t, k_gguf_type_count> k_value_bytes{1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};

bool is_signed(GgufType type) {
  return type == GgufType::int8 || type == GgufType::int16 || type == GgufType::int32 ||
         type == GgufType::int64;
}

bool is_float(GgufType type) {
  return type == GgufType::float32 || type == GgufType::float64;
}

template <class To, class From>
To same_bits(From from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof(to));
  return to;
}

// A number as written, in the low bytes; signed ones are extended to 64 bits.
std::uint64_t extended(std::uint64_t bits, GgufType type) {
  const std::uint32_t byte_count = k_value_bytes[static_cast<std::size_t>(type)];
  if (!is_signed(type) || byte_count == 8) return bits;
  const std::uint64_t sign = std::uint64_t{1} << (8 * byte_count - 1);
  return (bits ^ sign) - sign;
}

bool is_count(GgufType type, std::uint64_t bits) {
  if (type == GgufType::string || is_float(type)) return false;
  return !is_signed(type) || bits >> 63 == 0;
}

class GgufParser {
 public:
  explicit GgufParser(std::string_view start) : cursor_(start) {}

  Result<GgufHeader, HeaderStop> parse() {
    SLM_TRY_DONE(read_version());
    SLM_TRY(const std::uint64_t tensor_count, read_length());
    SLM_TRY(const std::uint64_t entry_count, read_length());
    SLM_TRY_DONE(check_counts(tensor_count, entry_count));
    for (std::uint64_t i = 0; i < entry_count; ++i) SLM_TRY_DONE(read_entry());
    SLM_TRY_DONE(read_alignment());
    for (std::uint64_t i = 0; i < tensor_count; ++i) SLM_TRY_DONE(read_tensor());
    header_.header_bytes = cursor_.offset();
    header_.data_offset =
        (header_.header_bytes + header_.alignment - 1) / header_.alignment * header_.alignment;
    return std::move(header_);
  }

 private:
  using Done = Result<void, HeaderStop>;

  Done read_version() {
    SLM_TRY(const std::string_view magic, cursor_.take(k_magic.size()));
    if (magic != k_magic) return refuse("found no \"GGUF\" at its start, so this is no GGUF file");
    SLM_TRY(const std::uint64_t version, cursor_.number(4));
    if (version >= 1 && version <= 3) {
      header_.version = static_cast<std::uint32_t>(version);
      return {};
    }
    if ((version & 0xFFFF) == 0 && version != 0) {
      return refuse(
          "the file is big-endian; only little-endian GGUF files are read, so convert it with "
          "gguf_convert_endian.py of llama.cpp");
    }
    return refuse("found GGUF version " + format_uint(version) + ", expected 1, 2 or 3");
  }

  // Lengths and counts have 32 bits in version 1, 64 since.
  Result<std::uint64_t, HeaderStop> read_length() { return cursor_.number(header_.version == 1 ? 4 : 8); }

  Done check_counts(std::uint64_t tensor_count, std::uint64_t entry_count) {
    if (tensor_count > k_max_gguf_tensors) {
      return refuse("the header claims " + format_uint(tensor_count) + " tensors, at most " +
                    format_uint(k_max_gguf_tensors) + " are read");
    }
    if (entry_count > k_max_gguf_entries) {
      return refuse("the header claims " + format_uint(entry_count) + " metadata keys, at most " +
                    format_uint(k_max_gguf_entries) + " are read");
    }
    return {};
  }

  Result<std::string, HeaderStop> read_text() {
    SLM_TRY(const std::uint64_t byte_count, read_length());
    SLM_TRY(const std::string_view bytes, cursor_.take(byte_count));
    text_bytes_ += byte_count;
    if (text_bytes_ > k_max_gguf_text_bytes) {
      return refuse("the header holds more than " + format_uint(k_max_gguf_text_bytes >> 20) +
                    " MiB of text");
    }
    return std::string(bytes);
  }

  Done read_entry() {
    GgufEntry entry;
    SLM_TRY(entry.key, read_text());
    if (entry.key.empty()) return refuse("a metadata key is empty");
    SLM_TRY(entry.type, read_type(entry.key));
    if (entry.type == GgufType::array) {
      entry.is_array = true;
      SLM_TRY(entry.type, read_type(entry.key));
      if (entry.type == GgufType::array) {
        return refuse("the array \"" + entry.key + "\" holds arrays, which no reader accepts");
      }
      SLM_TRY(entry.element_count, read_length());
    }
    if (entry.type == GgufType::string) {
      SLM_TRY_DONE(read_texts(entry));
    } else {
      SLM_TRY_DONE(read_numbers(entry));
    }
    header_.entries.push_back(std::move(entry));
    return {};
  }

  Result<GgufType, HeaderStop> read_type(const std::string& key) {
    SLM_TRY(const std::uint64_t number, cursor_.number(4));
    if (number >= k_gguf_type_count) {
      return refuse("the metadata key \"" + key + "\" has the unknown value type " + format_uint(number));
    }
    return static_cast<GgufType>(number);
  }

  Done read_texts(GgufEntry& entry) {
    if (!entry.is_array) {
      SLM_TRY(entry.text, read_text());
      return {};
    }
    // Asks for the least that so many texts take at once, not for one length after the other.
    ByteCursor ahead = cursor_;
    SLM_TRY_DONE(ahead.skip(entry.element_count, header_.version == 1 ? 4 : 8));
    for (std::uint64_t i = 0; i < entry.element_count; ++i) {
      SLM_TRY(const std::uint64_t byte_count, read_length());
      SLM_TRY_DONE(cursor_.skip(byte_count, 1));
    }
    return {};
  }

  Done read_numbers(GgufEntry& entry) {
    const std::uint32_t byte_count = k_value_bytes[static_cast<std::size_t>(entry.type)];
    if (entry.element_count > k_max_kept_array_numbers) return cursor_.skip(entry.element_count, byte_count);
    for (std::uint64_t i = 0; i < entry.element_count; ++i) {
      SLM_TRY(const std::uint64_t bits, cursor_.number(byte_count));
      entry.numbers.push_back(extended(bits, entry.type));
    }
    return {};
  }

  Done read_alignment() {
    const GgufEntry* entry = header_.find("general.alignment");
    if (entry == nullptr) return {};
    const std::uint64_t alignment = entry->as_count().value_or(0);
    if (alignment == 0 || (alignment & (alignment - 1)) != 0 || alignment > k_max_alignment) {
      return refuse("general.alignment is " + format_uint(alignment) + ", expected a power of two up to " +
                    format_uint(k_max_alignment));
    }
    header_.alignment = alignment;
    return {};
  }

  Done read_tensor() {
    GgufTensor tensor;
    SLM_TRY(tensor.name, read_text());
    SLM_TRY(const std::uint64_t dimension_count, cursor_.number(4));
    if (dimension_count > k_max_gguf_dimensions) {
      return refuse("the tensor \"" + tensor.name + "\" has " + format_uint(dimension_count) +
                    " dimensions, at most 4 are allowed");
    }
    tensor.dimension_count = static_cast<std::uint32_t>(dimension_count);
    for (std::uint32_t i = 0; i < tensor.dimension_count; ++i) {
      SLM_TRY(tensor.dimensions[i], read_length());
      if (__builtin_mul_overflow(tensor.element_count, tensor.dimensions[i], &tensor.element_count) ||
          tensor.element_count >= k_max_elements) {
        return refuse("the tensor \"" + tensor.name + "\" has 2^63 elements or more");
      }
    }
    SLM_TRY(const std::uint64_t type_number, cursor_.number(4));
    tensor.type_number = static_cast<std::uint32_t>(type_number);
    SLM_TRY(tensor.offset, cursor_.number(8));
    header_.tensors.push_back(std::move(tensor));
    return {};
  }

  ByteCursor cursor_;
  GgufHeader header_;
  std::uint64_t text_bytes_ = 0;
};

}  // namespace

std::optional<std::uint64_t> GgufEntry::as_count() const {
  if (is_array || numbers.size() != 1 || !is_count(type, numbers.front())) return std::nullopt;
  return numbers.front();
}

std::optional<double> GgufEntry::as_number() const {
  if (is_array || numbers.size() != 1) return std::nullopt;
  const std::uint64_t bits = numbers.front();
  if (type == GgufType::float32) return same_bits<float>(static_cast<std::uint32_t>(bits));
  if (type == GgufType::float64) return same_bits<double>(bits);
  return is_signed(type) ? static_cast<double>(static_cast<std::int64_t>(bits)) : static_cast<double>(bits);
}

std::vector<std::uint64_t> GgufEntry::as_counts() const {
  const bool are_counts = std::all_of(numbers.begin(), numbers.end(),
                                      [this](std::uint64_t bits) { return is_count(type, bits); });
  return are_counts ? numbers : std::vector<std::uint64_t>();
}

const GgufEntry* GgufHeader::find(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const GgufEntry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

bool looks_like_gguf(std::string_view start) {
  return start.substr(0, k_magic.size()) == k_magic;
}

Result<GgufHeader, HeaderStop> parse_gguf_header(std::string_view start) {
  return GgufParser(start).parse();
}

}  // namespace slm::formats
