#include "http/content_coding.h"

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <zlib.h>

namespace slm::http {
namespace {

std::string decompress_gzip(const std::string& bytes, std::size_t expected_bytes) {
  z_stream stream{};
  EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  std::string plain(expected_bytes + 1, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_out = static_cast<uInt>(plain.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  plain.resize(stream.total_out);
  inflateEnd(&stream);
  return plain;
}

std::string decompress_brotli(const std::string& bytes, std::size_t expected_bytes) {
  std::string plain(expected_bytes + 1, '\0');
  std::size_t size = plain.size();
  EXPECT_EQ(BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                                    reinterpret_cast<std::uint8_t*>(plain.data())),
            BROTLI_DECODER_RESULT_SUCCESS);
  plain.resize(size);
  return plain;
}

TEST(parse_accept_encoding, respects_weights_and_wildcards) {
  struct Case {
    std::string_view field;
    bool gzip, brotli;
  };
  const Case cases[] = {
      {"", false, false},
      {"gzip, deflate, br", true, true},
      {"GZIP", true, false},
      {"br;q=0.1", false, true},
      {"gzip;q=0, br;q=0.000", false, false},
      {"*", true, true},
      {"*;q=0", false, false},
      {"*, br;q=0", true, false},
      {"identity", false, false},
      {"gzip ; q=0.5,,", true, false},
      {"gzipped, brx", false, false},
  };
  for (const Case& item : cases) {
    const AcceptedCodings accepted = parse_accept_encoding(item.field);
    EXPECT_EQ(accepted.gzip, item.gzip) << item.field;
    EXPECT_EQ(accepted.brotli, item.brotli) << item.field;
  }
}

TEST(is_compressible, knows_what_shrinks) {
  for (const std::string_view type :
       {"text/html; charset=utf-8", "image/svg+xml", "application/json", "application/manifest+json"}) {
    EXPECT_TRUE(is_compressible(type)) << type;
  }
  for (const std::string_view type : {"image/png", "font/woff2", "application/zip", ""}) {
    EXPECT_FALSE(is_compressible(type)) << type;
  }
}

TEST(compress, comes_back_from_both_codings) {
  std::string text;
  for (int line = 0; line < 2000; ++line)
    text += "a small language model, line " + std::to_string(line) + "\n";
  for (const std::string& bytes : {std::string(), std::string("x"), text}) {
    EXPECT_EQ(decompress_gzip(compress_gzip(bytes), bytes.size()), bytes);
    EXPECT_EQ(decompress_brotli(compress_brotli(bytes), bytes.size()), bytes);
  }
  EXPECT_LT(compress_gzip(text).size(), text.size() / 4);
  EXPECT_LT(compress_brotli(text).size(), compress_gzip(text).size());
}

}  // namespace
}  // namespace slm::http
