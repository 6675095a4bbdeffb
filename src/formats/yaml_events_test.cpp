#include "formats/yaml_events.h"

#include <gtest/gtest.h>

#include <vector>

namespace slm::formats {
namespace {

std::vector<YamlEvent> read_all(std::string_view text) {
  YamlReader reader(text);
  std::vector<YamlEvent> events;
  do {
    events.push_back(reader.next());
  } while (events.back().kind != YamlEventKind::end && events.back().kind != YamlEventKind::error);
  return events;
}

TEST(yaml_reader, gives_places_in_bytes_after_letters_of_other_scripts) {
  const std::vector<YamlEvent> events = read_all("标: 题, b\r\nc: \"d\"\r\n");
  ASSERT_EQ(events.size(), 7u);
  EXPECT_EQ(events[2].text, "题, b");
  EXPECT_EQ(events[2].range.line, 1u);
  EXPECT_EQ(events[2].range.column, 6u);
  EXPECT_EQ(events[2].range.byte_count, 6u);
  EXPECT_EQ(events[4].range.line, 2u);
  EXPECT_EQ(events[4].range.column, 4u);
  EXPECT_EQ(events[4].range.byte_count, 3u);
  EXPECT_FALSE(events[4].is_plain);
}

TEST(yaml_reader, marks_only_the_first_line_of_a_long_value) {
  const std::vector<YamlEvent> events = read_all("a: >\n  one\n  two\n");
  ASSERT_EQ(events.size(), 5u);
  EXPECT_EQ(events[2].text, "one two\n");
  EXPECT_EQ(events[2].range.byte_count, 1u);
}

TEST(yaml_reader, names_anchors_tags_and_aliases) {
  const std::vector<YamlEvent> events = read_all("a: &x 1\nb: !!str 2\nc: *x\n");
  ASSERT_EQ(events.size(), 9u);
  EXPECT_TRUE(events[2].has_anchor);
  EXPECT_TRUE(events[4].has_tag);
  EXPECT_EQ(events[6].kind, YamlEventKind::alias);
}

TEST(yaml_reader, places_the_mistake_where_it_stands) {
  const std::vector<YamlEvent> events = read_all("a: 1\nb: c: d\n");
  EXPECT_EQ(events.back().kind, YamlEventKind::error);
  EXPECT_EQ(events.back().range.line, 2u);
  EXPECT_EQ(events.back().range.column, 5u);
}

TEST(yaml_reader, counts_the_place_of_a_forbidden_byte_in_code_points) {
  const std::vector<YamlEvent> events = read_all("é: 1\nb: \x01\n");
  EXPECT_EQ(events.back().kind, YamlEventKind::error);
  EXPECT_EQ(events.back().range.line, 2u);
  EXPECT_EQ(events.back().range.column, 4u);
}

}  // namespace
}  // namespace slm::formats
