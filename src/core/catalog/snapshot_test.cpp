#include "core/catalog/snapshot.h"

#include <gtest/gtest.h>

#include "core/catalog/json.h"
#include "core/catalog/sample_catalog.h"

namespace slm::catalog {
namespace {

Catalog sample() {
  return make_sample_catalog(40);
}

std::string message_of(std::string_view bytes) {
  const Result<Catalog> catalog = read_snapshot(bytes);
  return catalog ? "" : catalog.error().message;
}

TEST(catalog_snapshot, gives_back_what_was_written) {
  const Catalog catalog = sample();
  const std::string bytes = write_snapshot(catalog);
  const Result<Catalog> again = read_snapshot(bytes);
  ASSERT_TRUE(again);
  EXPECT_EQ(catalog_json(*again, {}), catalog_json(catalog, {}));
  EXPECT_EQ(write_snapshot(*again), bytes);
}

TEST(catalog_snapshot, keeps_every_field_of_a_shape) {
  CatalogParts parts;
  Model model;
  model.id = ModelId("one");
  model.released.value = Month{2024, 12};
  model.released.provenance.standing = Standing::verified;
  model.ollama.value = "one:1b";
  model.gguf.value = "maker/one-GGUF";
  model.active_parameters.value = 5;
  Architecture& shape = model.architecture;
  shape.class_name = "OneForCausalLM";
  shape.tied_embeddings = false;
  shape.mlp = MlpKind::gated;
  shape.attention = AttentionKind::mla;
  shape.layers = {{.kind = LayerKind::latent, .count = 3, .which = "all", .latent = {.kv_rank = 512}},
                  {.kind = LayerKind::state_space, .state = {.bytes_per_sequence = 1u << 30}, .note = "n"}};
  shape.feed_forward = {{.kind = FeedForwardKind::experts, .experts = 8, .active = 2, .expert_width = 0}};
  shape.layer_embeddings.parameters = 7;
  shape.layers_doubts = {"the width"};
  parts.models.push_back(model);
  const Result<Catalog> again = read_snapshot(write_snapshot(Catalog(std::move(parts))));
  ASSERT_TRUE(again);
  const Model& read = again->models().front();
  EXPECT_EQ(read.released.value, (Month{2024, 12}));
  EXPECT_TRUE(read.released.is_fact());
  EXPECT_EQ(read.ollama.value, "one:1b");
  EXPECT_EQ(read.gguf.value, "maker/one-GGUF");
  EXPECT_EQ(read.active_parameters.value, 5u);
  EXPECT_FALSE(read.parameters.is_known());
  EXPECT_EQ(read.architecture.tied_embeddings, false);
  EXPECT_EQ(read.architecture.layers[0].latent.kv_rank, 512u);
  EXPECT_EQ(read.architecture.layers[1].state.bytes_per_sequence, 1u << 30);
  EXPECT_EQ(read.architecture.layers[1].note, "n");
  // Zero is a number, nothing is not.
  EXPECT_EQ(read.architecture.feed_forward[0].expert_width, 0u);
  EXPECT_EQ(read.architecture.feed_forward[0].width, std::nullopt);
  EXPECT_EQ(read.architecture.layers_doubts, shape.layers_doubts);
}

TEST(catalog_snapshot, keeps_published_losses_with_their_source) {
  CatalogParts parts;
  QualityStudy study;
  study.id = QualityStudyId("one");
  study.metric = QualityMetric::mmlu;
  study.provenance = {"https://example.org/", Date{2026, 11, 21}, Standing::verified};
  study.results.push_back(
      {.model = ModelId("phi-4"), .value = 68'250'000, .change = -1'750'000, .file_bytes = 9'053'114'368});
  study.results.push_back({.model_name = "other", .value = INT64_MIN, .baseline = INT64_MAX});
  parts.quality_studies.push_back(study);
  const Result<Catalog> again = read_snapshot(write_snapshot(Catalog(std::move(parts))));
  ASSERT_TRUE(again);
  const QualityStudy& read = again->quality_studies().front();
  EXPECT_EQ(read.metric, QualityMetric::mmlu);
  EXPECT_EQ(read.provenance, study.provenance);
  EXPECT_EQ(read.results[0].change, -1'750'000);
  EXPECT_EQ(read.results[0].baseline, std::nullopt);
  EXPECT_EQ(read.results[0].file_bytes, 9'053'114'368u);
  EXPECT_EQ(read.results[1].value, INT64_MIN);
  EXPECT_EQ(read.results[1].baseline, INT64_MAX);
}

TEST(catalog_snapshot, keeps_scores_that_can_be_compared_with_their_source) {
  CatalogParts parts;
  for (const char* id : {"one", "two"}) {
    Model model;
    model.id = ModelId(id);
    model.scores = {{"MMLU", 8125, "5-shot", {.source = "https://example.org/"}},
                    {"MMLU", 9000, id, {.source = "https://example.org/"}}};
    parts.models.push_back(model);
  }
  const Result<Catalog> again = read_snapshot(write_snapshot(Catalog(std::move(parts))));
  ASSERT_TRUE(again);
  ASSERT_EQ(again->models()[1].scores.size(), 1u);
  EXPECT_EQ(again->models()[1].scores[0].hundredths, 8125u);
  EXPECT_EQ(again->models()[1].scores[0].setting, "5-shot");
  EXPECT_EQ(again->models()[1].scores[0].provenance.source, "https://example.org/");
}

TEST(catalog_snapshot, says_what_is_wrong_with_other_bytes) {
  const std::string bytes = write_snapshot(sample());
  std::string other_version = bytes;
  ++other_version[4];
  std::string changed = bytes;
  changed[bytes.size() / 2] ^= 1;
  EXPECT_EQ(message_of(""), "these bytes are not a snapshot of the catalogue");
  EXPECT_EQ(message_of("<!doctype html><title>404</title>"),
            "these bytes are not a snapshot of the catalogue");
  EXPECT_NE(message_of(other_version).find("another version"), std::string::npos);
  EXPECT_NE(message_of(changed).find("cut short or changed"), std::string::npos);
  EXPECT_NE(message_of(std::string(k_snapshot_byte_limit + 1, 'x')).find("larger"), std::string::npos);
}

TEST(catalog_snapshot, refuses_every_prefix) {
  const std::string bytes = write_snapshot(make_sample_catalog(3));
  for (std::size_t byte_count = 0; byte_count < bytes.size(); ++byte_count) {
    // A copy of exactly that size, so that a sanitizer sees a read beyond it.
    EXPECT_FALSE(read_snapshot(std::string(bytes, 0, byte_count))) << byte_count;
  }
}

// The hash keeps accidents out, not malice: behind it the reader must hold on its own.
TEST(catalog_snapshot, refuses_every_prefix_of_a_payload_whose_hash_is_right) {
  const std::string payload = write_snapshot(make_sample_catalog(3)).substr(13);
  for (std::size_t byte_count = 0; byte_count < payload.size(); ++byte_count) {
    EXPECT_FALSE(read_snapshot(seal_snapshot(payload.substr(0, byte_count)))) << byte_count;
  }
  EXPECT_TRUE(read_snapshot(seal_snapshot(payload)));
  EXPECT_FALSE(read_snapshot(seal_snapshot(payload + '\0')));
}

TEST(catalog_snapshot, survives_every_changed_byte) {
  const std::string payload = write_snapshot(make_sample_catalog(2)).substr(13);
  for (std::size_t at = 0; at < payload.size(); ++at) {
    for (const int change : {0x01, 0x40, 0x80, 0xff}) {
      std::string other = payload;
      other[at] = static_cast<char>(other[at] ^ change);
      const Result<Catalog> catalog = read_snapshot(seal_snapshot(other));
      const bool is_steady = !catalog || read_snapshot(write_snapshot(*catalog)).has_value();
      EXPECT_TRUE(is_steady) << at;
    }
  }
}

// A table of one long text, named again and again, would take gigabytes.
TEST(catalog_snapshot, takes_no_more_memory_than_a_catalogue_needs) {
  std::string payload = "\x01";  // one text
  payload += "\xff\xff\x3f";     // of a megabyte
  payload += std::string((1u << 20) - 1, 'a');
  payload += "\xff\xff\x3f";  // a million models
  payload += std::string(6u << 20, '\0');
  EXPECT_FALSE(read_snapshot(seal_snapshot(payload)));
}

TEST(catalog_snapshot, refuses_ids_that_are_given_twice) {
  CatalogParts parts;
  parts.licences = {{LicenceId("mit")}, {LicenceId("mit")}};
  EXPECT_FALSE(read_snapshot(write_snapshot(Catalog(std::move(parts)))));
}

}  // namespace
}  // namespace slm::catalog
