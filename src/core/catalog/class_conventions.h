#pragma once
// What a model class adds to the plain decoder shape: biases, norms, position tables. These parts are small
// (under 2 % together), and the class alone decides them, so they stand in one table and not in 690 files.
//
// Pure table; a class that is not in it is a plain pre-norm decoder without biases.

#include <cstdint>
#include <string_view>

namespace slm::catalog {

enum class Positions : std::uint8_t { rotary, learned, learned_offset_2 };  // the last: two rows more

struct ClassConventions {
  bool query_key_value_bias = false;
  bool output_bias = false;
  bool mlp_bias = false;
  bool norm_bias = false;       // LayerNorm with a shift, not RMSNorm
  bool query_key_norm = false;  // one scale of head_dim for queries, one for keys
  bool pooler = false;          // a dense layer over the first token
  bool two_embeddings = false;  // encoder and decoder own a table each
  std::uint32_t norms_per_layer = 2;
  std::uint32_t token_types = 0;
  Positions positions = Positions::rotary;
};

ClassConventions conventions_of(std::string_view class_name);

}  // namespace slm::catalog
