#include "core/tools/size/memory.h"

#include <gtest/gtest.h>

namespace slm::tools {
namespace {

catalog::Device device(catalog::DeviceKind kind, std::uint64_t mib) {
  catalog::Device made;
  made.kind = kind;
  made.memory_mib.value = mib;
  return made;
}

TEST(memory_of, leaves_room_for_the_system_where_memory_is_shared) {
  const Memory card = memory_of(device(catalog::DeviceKind::desktop_gpu, 10240));
  EXPECT_EQ(card.bytes, std::uint64_t{10} << 30);
  EXPECT_EQ(card.roomy_bytes, std::uint64_t{9} << 30);
  EXPECT_FALSE(card.is_shared);
  const Memory phone = memory_of(device(catalog::DeviceKind::phone, 8192));
  EXPECT_EQ(phone.roomy_bytes, std::uint64_t{6} << 30);
  EXPECT_TRUE(phone.is_shared);
}

TEST(tone_of, is_good_tight_or_bad) {
  const Memory memory = memory_of(1000);
  EXPECT_EQ(tone_of(900, memory), Tone::good);
  EXPECT_EQ(tone_of(901, memory), Tone::tight);
  EXPECT_EQ(tone_of(1000, memory), Tone::tight);
  EXPECT_EQ(tone_of(1001, memory), Tone::bad);
  EXPECT_EQ(tone_of(1, Memory{}), Tone::neutral);
}

TEST(processor_of, takes_the_most_where_nothing_is_known) {
  EXPECT_EQ(processor_of(nullptr), compute::Processor::cuda);
  const catalog::Device phone = device(catalog::DeviceKind::phone, 8192);
  EXPECT_EQ(processor_of(&phone), compute::Processor::cpu);
}

}  // namespace
}  // namespace slm::tools
