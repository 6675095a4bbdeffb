#include "formats/weights/safetensors.h"

#include <algorithm>
#include <array>

#include "formats/weights/byte_cursor.h"
#include "formats/weights/json_reader.h"

namespace slm::formats {
namespace {

constexpr std::uint64_t k_length_bytes = 8;
constexpr std::uint64_t k_max_elements = std::uint64_t{1} << 63;

struct TypeBits {
  std::string_view name;
  std::uint32_t bits;
};

constexpr std::array<TypeBits, 22> k_types{{
    {"BOOL", 8},    {"F4", 4},      {"F6_E2M3", 6}, {"F6_E3M2", 6},     {"U8", 8},          {"I8", 8},
    {"F8_E5M2", 8}, {"F8_E4M3", 8}, {"F8_E8M0", 8}, {"F8_E4M3FNUZ", 8}, {"F8_E5M2FNUZ", 8}, {"I16", 16},
    {"U16", 16},    {"F16", 16},    {"BF16", 16},   {"I32", 32},        {"U32", 32},        {"F32", 32},
    {"C64", 64},    {"F64", 64},    {"I64", 64},    {"U64", 64},
}};

Result<std::vector<std::uint64_t>> read_numbers(JsonReader& json, std::size_t limit) {
  std::vector<std::uint64_t> numbers;
  SLM_TRY_DONE(json.enter_array());
  while (true) {
    SLM_TRY(const bool has_more, json.next_element());
    if (!has_more) return numbers;
    if (numbers.size() == limit) return fail("found a list of more than " + format_uint(limit) + " numbers");
    SLM_TRY(const std::uint64_t number, json.read_uint());
    numbers.push_back(number);
  }
}

Result<std::vector<std::pair<std::string, std::string>>> read_text_map(JsonReader& json) {
  std::vector<std::pair<std::string, std::string>> texts;
  SLM_TRY_DONE(json.enter_object());
  while (true) {
    SLM_TRY(std::optional<std::string> key, json.next_key());
    if (!key) return texts;
    if (texts.size() == k_max_safetensors_tensors) {
      return fail("found more than " + format_uint(k_max_safetensors_tensors) + " names");
    }
    SLM_TRY(std::string text, json.read_string());
    texts.emplace_back(std::move(*key), std::move(text));
  }
}

Result<void> check_tensor(SafetensorsTensor& tensor, bool has_type, bool has_shape,
                          const std::vector<std::uint64_t>& offsets) {
  const std::string subject = "the tensor \"" + tensor.name + "\"";
  if (!has_type || !has_shape || offsets.empty())
    return fail(subject + " lacks dtype, shape or data_offsets");
  if (offsets.size() != 2 || offsets[0] > offsets[1]) {
    return fail(subject + " has data_offsets that are no start and end");
  }
  tensor.first_byte = offsets[0];
  tensor.end_byte = offsets[1];
  for (const std::uint64_t side : tensor.shape) {
    if (__builtin_mul_overflow(tensor.element_count, side, &tensor.element_count) ||
        tensor.element_count >= k_max_elements) {
      return fail(subject + " has 2^63 elements or more");
    }
  }
  return {};
}

Result<SafetensorsTensor> read_tensor(JsonReader& json, std::string name) {
  SafetensorsTensor tensor;
  tensor.name = std::move(name);
  std::vector<std::uint64_t> offsets;
  bool has_type = false;
  bool has_shape = false;
  SLM_TRY_DONE(json.enter_object());
  while (true) {
    SLM_TRY(const std::optional<std::string> key, json.next_key());
    if (!key) break;
    if (*key == "dtype" && !has_type) {
      SLM_TRY(tensor.type, json.read_string());
      has_type = true;
    } else if (*key == "shape" && !has_shape) {
      SLM_TRY(tensor.shape, read_numbers(json, k_max_safetensors_dimensions));
      has_shape = true;
    } else if (*key == "data_offsets" && offsets.empty()) {
      SLM_TRY(offsets, read_numbers(json, 2));
    } else if (*key == "dtype" || *key == "shape" || *key == "data_offsets") {
      return fail("the tensor \"" + tensor.name + "\" has the field \"" + *key + "\" twice");
    } else {
      SLM_TRY_DONE(json.skip_value());
    }
  }
  SLM_TRY_DONE(check_tensor(tensor, has_type, has_shape, offsets));
  return tensor;
}

Result<SafetensorsHeader> read_header(std::string_view text) {
  JsonReader json(text);
  SafetensorsHeader header;
  SLM_TRY_DONE(json.enter_object());
  while (true) {
    SLM_TRY(std::optional<std::string> key, json.next_key());
    if (!key) break;
    if (*key == "__metadata__") {
      SLM_TRY(header.metadata, read_text_map(json));
      continue;
    }
    if (header.tensors.size() == k_max_safetensors_tensors) {
      return fail("found more than " + format_uint(k_max_safetensors_tensors) + " tensors");
    }
    SLM_TRY(SafetensorsTensor tensor, read_tensor(json, std::move(*key)));
    header.tensors.push_back(std::move(tensor));
  }
  SLM_TRY_DONE(json.expect_end());
  return header;
}

bool is_plain_file_name(std::string_view name) {
  return !name.empty() && name.size() <= 255 && name[0] != '.' &&
         name.find_first_of(std::string_view("/\\?#%:\0", 7)) == std::string_view::npos;
}

Result<std::optional<std::uint64_t>> read_total_bytes(JsonReader& json) {
  std::optional<std::uint64_t> total;
  SLM_TRY_DONE(json.enter_object());
  while (true) {
    SLM_TRY(const std::optional<std::string> key, json.next_key());
    if (!key) return total;
    // Some writers leave a float ("1.5e10") or null here; then it is not known.
    JsonReader whole = json;
    const Result<std::uint64_t> number = whole.read_uint();
    SLM_TRY_DONE(json.skip_value());
    if (*key == "total_size" && number) total = *number;
  }
}

}  // namespace

std::vector<std::string> SafetensorsIndex::files() const {
  std::vector<std::string> names;
  for (const auto& [tensor, file] : weight_map) names.push_back(file);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::optional<std::uint32_t> safetensors_bits(std::string_view type) {
  for (const TypeBits& known : k_types) {
    if (known.name == type) return known.bits;
  }
  return std::nullopt;
}

bool looks_like_safetensors(std::string_view start) {
  if (start.size() <= k_length_bytes || start[k_length_bytes] != '{') return false;
  const auto length = ByteCursor(start).number(k_length_bytes);
  return length && *length <= k_max_safetensors_json_bytes;
}

Result<SafetensorsHeader, HeaderStop> parse_safetensors_header(std::string_view start) {
  ByteCursor cursor(start);
  SLM_TRY(const std::uint64_t json_bytes, cursor.number(k_length_bytes));
  if (json_bytes > k_max_safetensors_json_bytes) {
    return refuse("the first eight bytes claim a header of " + format_uint(json_bytes) +
                  " bytes, at most 100000000 are allowed; this may be no safetensors file");
  }
  SLM_TRY(const std::string_view text, cursor.take(json_bytes));
  Result<SafetensorsHeader> header = read_header(text);
  if (!header) return refuse("the header is not as safetensors has it: " + header.error().message);
  header->header_bytes = cursor.offset();
  return std::move(*header);
}

Result<SafetensorsIndex> parse_safetensors_index(std::string_view text) {
  JsonReader json(text);
  SafetensorsIndex index;
  SLM_TRY_DONE(json.enter_object());
  while (true) {
    SLM_TRY(const std::optional<std::string> key, json.next_key());
    if (!key) break;
    if (*key == "weight_map") {
      SLM_TRY(index.weight_map, read_text_map(json));
    } else if (*key == "metadata") {
      SLM_TRY(index.total_bytes, read_total_bytes(json));
    } else {
      SLM_TRY_DONE(json.skip_value());
    }
  }
  SLM_TRY_DONE(json.expect_end());
  if (index.weight_map.empty())
    return fail("found JSON without a weight_map, so this is no safetensors index");
  for (const auto& [tensor, file] : index.weight_map) {
    if (!is_plain_file_name(file))
      return fail("the index names the file \"" + file + "\", which is no plain name");
  }
  return index;
}

}  // namespace slm::formats
