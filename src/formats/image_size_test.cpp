#include "formats/image_size.h"

#include <gtest/gtest.h>

#include <string>

namespace slm::formats {
namespace {

struct Sample {
  std::string name;
  std::string bytes;
  std::uint32_t width;
  std::uint32_t height;
};

std::string bytes(std::initializer_list<int> values) {
  std::string text;
  for (const int value : values) text += static_cast<char>(value);
  return text;
}

const Sample k_samples[] = {
    {"png", "\x89PNG\r\n\x1a\n" + bytes({0, 0, 0, 13}) + "IHDR" + bytes({0, 0, 2, 0x80, 0, 0, 1, 0xE0}), 640,
     480},
    {"gif", "GIF89a" + bytes({0x80, 2, 0xE0, 1}), 640, 480},
    {"jpeg with a segment before its frame",
     bytes({0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC0, 0, 17, 8, 1, 0xE0, 2, 0x80, 3}), 640, 480},
    {"webp lossy",
     "RIFF" + bytes({0, 0, 0, 0}) + "WEBPVP8 " +
         bytes({0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x80, 2, 0xE0, 1}),
     640, 480},
    {"webp lossless",
     "RIFF" + bytes({0, 0, 0, 0}) + "WEBPVP8L" +
         bytes({0, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0, 0, 0, 0, 0, 0}),
     640, 480},
    {"webp extended",
     "RIFF" + bytes({0, 0, 0, 0}) + "WEBPVP8X" + bytes({10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0}),
     640, 480},
    {"svg with sides", "<?xml version=\"1.0\"?>\n<svg width=\"640px\" height='479.5' viewBox=\"0 0 1 1\">",
     640, 480},
    {"svg with a box", "<svg xmlns=\"x\" viewBox=\"0, 0 640 480\">", 640, 480},
    {"svg with sides in percent", "<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 640 480\">", 640, 480},
};

TEST(image_size, reads_every_format) {
  for (const Sample& sample : k_samples) {
    const std::optional<ImageSize> size = image_size(sample.bytes);
    ASSERT_TRUE(size) << sample.name;
    EXPECT_EQ(size->width, sample.width) << sample.name;
    EXPECT_EQ(size->height, sample.height) << sample.name;
  }
}

TEST(image_size, gives_the_size_or_nothing_for_every_prefix) {
  for (const Sample& sample : k_samples) {
    for (std::size_t count = 0; count < sample.bytes.size(); ++count) {
      const std::string exact(sample.bytes, 0, count);
      const std::optional<ImageSize> size = image_size(exact);
      EXPECT_TRUE(!size || (size->width == sample.width && size->height == sample.height))
          << sample.name << " cut to " << count;
    }
  }
}

TEST(image_size, refuses_what_is_no_picture_or_has_no_size) {
  for (const std::string& text :
       {std::string(), std::string("plain text"), std::string("<svg>"),
        std::string("<svg width=\"0\" height=\"5\">"), std::string("<svg viewBox=\"0 0 -1 5\">"),
        std::string("<svg width=\"99999999999999999999\" height=\"1\">"),
        "\x89PNG\r\n\x1a\n" + bytes({0, 0, 0, 13}) + "IHDR" + bytes({0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 1}),
        bytes({0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0, 0, 0, 0, 0})}) {
    EXPECT_FALSE(image_size(text)) << text;
  }
}

}  // namespace
}  // namespace slm::formats
