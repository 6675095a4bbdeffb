#include "core/tools/inspect/ggml_numbers.h"

#include <array>

namespace slm::tools {
namespace {

using compute::GgmlBlock;
using compute::GgmlType;

struct Numbered {
  std::uint32_t number;
  GgmlType type;
};

constexpr std::array<Numbered, compute::k_ggml_type_count> k_types{{
    {0, GgmlType::f32},      {1, GgmlType::f16},     {2, GgmlType::q4_0},     {3, GgmlType::q4_1},
    {6, GgmlType::q5_0},     {7, GgmlType::q5_1},    {8, GgmlType::q8_0},     {10, GgmlType::q2_k},
    {11, GgmlType::q3_k},    {12, GgmlType::q4_k},   {13, GgmlType::q5_k},    {14, GgmlType::q6_k},
    {16, GgmlType::iq2_xxs}, {17, GgmlType::iq2_xs}, {18, GgmlType::iq3_xxs}, {19, GgmlType::iq1_s},
    {20, GgmlType::iq4_nl},  {21, GgmlType::iq3_s},  {22, GgmlType::iq2_s},   {23, GgmlType::iq4_xs},
    {29, GgmlType::iq1_m},   {30, GgmlType::bf16},   {34, GgmlType::tq1_0},   {35, GgmlType::tq2_0},
    {36, GgmlType::i2_s},    {39, GgmlType::mxfp4},  {40, GgmlType::nvfp4},
}};

struct OtherType {
  std::uint32_t number;
  GgmlBlock block;
};

// Integers, intermediate results that no file should hold, and types newer than our recipes.
constexpr std::array<OtherType, 9> k_other_types{{
    {9, {"Q8_1", 32, 36}},
    {15, {"Q8_K", 256, 292}},
    {24, {"I8", 1, 1}},
    {25, {"I16", 1, 2}},
    {26, {"I32", 1, 4}},
    {27, {"I64", 1, 8}},
    {28, {"F64", 1, 8}},
    {41, {"Q1_0", 128, 18}},
    {42, {"Q2_0", 64, 18}},
}};

// By number; withdrawn ones are empty.
constexpr std::array<std::string_view, 42> k_file_types{
    "F32",   "F16",     "Q4_0",      "Q4_1",   "",       "",        "",       "Q8_0",   "Q5_0",
    "Q5_1",  "Q2_K",    "Q3_K_S",    "Q3_K_M", "Q3_K_L", "Q4_K_S",  "Q4_K_M", "Q5_K_S", "Q5_K_M",
    "Q6_K",  "IQ2_XXS", "IQ2_XS",    "Q2_K_S", "IQ3_XS", "IQ3_XXS", "IQ1_S",  "IQ4_NL", "IQ3_S",
    "IQ3_M", "IQ2_S",   "IQ2_M",     "IQ4_XS", "IQ1_M",  "BF16",    "",       "",       "",
    "TQ1_0", "TQ2_0",   "MXFP4_MOE", "NVFP4",  "Q1_0",   "Q2_0"};

constexpr std::uint64_t k_guessed = 1024;  // added where llama.cpp guessed the type from the tensors

}  // namespace

std::optional<GgmlBlock> ggml_block_of_number(std::uint32_t type_number) {
  for (const Numbered& known : k_types) {
    if (known.number == type_number) return compute::block_of(known.type);
  }
  for (const OtherType& known : k_other_types) {
    if (known.number == type_number) return known.block;
  }
  return std::nullopt;
}

std::string_view file_type_name(std::uint64_t file_type) {
  const std::uint64_t number = file_type & ~k_guessed;
  return number < k_file_types.size() ? k_file_types[number] : std::string_view();
}

}  // namespace slm::tools
