#pragma once
// What there is to read, to train on, to run with and to go to: papers, data sets, frameworks, benchmarks,
// events.
//
// Pure values.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/id.h"
#include "core/catalog/row.h"

namespace slm::catalog {

struct Paper {
  PaperId id;
  std::string title;
  std::vector<std::string> authors;  // at most the first six; empty where not known
  std::optional<std::uint64_t> year;
  std::optional<std::uint64_t> month;
  std::string arxiv;  // "2305.13245"
  std::string venue;
  std::vector<std::string> topics;
  std::string code;                       // web address or owner/name on GitHub
  std::vector<ModelId> models;            // that it describes
  std::vector<std::string> other_models;  // that the catalogue has not
  std::string insight;                    // one sentence of our own
  std::optional<std::uint64_t> citations;
  std::string citations_counted;  // "2025-07"
  std::string citations_source;
  RowOrigin origin;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("id", self.id);
    visitor.required("title", self.title);
    visitor.optional("authors", self.authors);
    visitor.required("year", self.year);
    visitor.optional("month", self.month);
    visitor.optional("arxiv", self.arxiv);
    visitor.optional("venue", self.venue);
    visitor.optional("topics", self.topics);
    visitor.optional("code", self.code);
    visitor.optional("models", self.models);
    visitor.optional("other_models", self.other_models);
    visitor.required("insight", self.insight);
    visitor.optional("citations", self.citations);
    visitor.optional("citations_counted", self.citations_counted);
    visitor.optional("citations_source", self.citations_source);
  }
};

/// A part of a data set or a benchmark.
struct Split {
  std::string name;  // "test"
  std::optional<std::uint64_t> rows;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("name", self.name);
    visitor.required("rows", self.rows);
  }
};

/// A remark with a name.
struct Remark {
  std::string name;
  std::string text;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("name", self.name);
    visitor.required("text", self.text);
  }
};

struct Dataset {
  RowId id;
  std::string name;
  std::string purpose;  // "training", "fine-tuning", "preference", "evaluation"
  std::string domain;
  std::string bytes, tokens, examples;  // in the words of its source, which are no exact counts
  std::vector<Split> splits;
  std::string licence;
  std::vector<std::string> languages;
  std::string home;  // owner/name on Hugging Face
  std::string format;
  std::vector<std::string> fields;
  PaperId paper;
  std::string other_paper;  // "arxiv-2411.12372": not among ours
  std::string note;
  RowOrigin origin;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("id", self.id);
    visitor.required("name", self.name);
    visitor.required("purpose", self.purpose);
    visitor.optional("domain", self.domain);
    visitor.optional("bytes", self.bytes);
    visitor.optional("tokens", self.tokens);
    visitor.optional("examples", self.examples);
    visitor.optional("splits", self.splits);
    visitor.optional("licence", self.licence);
    visitor.optional("languages", self.languages);
    visitor.optional("home", self.home);
    visitor.optional("format", self.format);
    visitor.optional("fields", self.fields);
    visitor.optional("paper", self.paper);
    visitor.optional("other_paper", self.other_paper);
    visitor.optional("note", self.note);
  }
};

struct Framework {
  RowId id;
  std::string name;
  std::string purpose;     // "inference", "training"
  std::string repository;  // owner/name on GitHub
  std::string licence;
  std::string language;
  std::vector<std::string> hardware, quantizations;
  std::string continuous_batching, paged_cache, openai_compatible;  // "yes", "no", or how
  std::optional<std::uint64_t> default_port;
  std::string api_path;
  std::string install;
  std::string metrics;  // where it tells them
  std::string best_for;
  std::string limits;
  std::string version;
  Date version_date;
  std::string note;
  RowOrigin origin;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("id", self.id);
    visitor.required("name", self.name);
    visitor.required("purpose", self.purpose);
    visitor.optional("repository", self.repository);
    visitor.optional("licence", self.licence);
    visitor.optional("language", self.language);
    visitor.optional("hardware", self.hardware);
    visitor.optional("quantizations", self.quantizations);
    visitor.optional("continuous_batching", self.continuous_batching);
    visitor.optional("paged_cache", self.paged_cache);
    visitor.optional("openai_compatible", self.openai_compatible);
    visitor.optional("default_port", self.default_port);
    visitor.optional("api_path", self.api_path);
    visitor.optional("install", self.install);
    visitor.optional("metrics", self.metrics);
    visitor.optional("best_for", self.best_for);
    visitor.optional("limits", self.limits);
    visitor.optional("version", self.version);
    visitor.optional("version_date", self.version_date);
    visitor.optional("note", self.note);
  }
};

/// A test of models as lm-evaluation-harness runs it.
struct Benchmark {
  RowId id;
  std::string name;
  std::string measures;
  std::string category;
  PaperId paper;
  std::string dataset;
  std::string licence;
  std::optional<std::uint64_t> items;
  std::vector<Split> splits;
  std::vector<std::string> fields;
  std::string task, task_version;  // in the harness
  std::vector<Split> shots;        // examples in the prompt by default, by task
  std::string customary_shots;
  std::string prompt;
  std::string output;
  std::vector<std::string> stop;
  std::string extraction;
  std::string metric;
  std::string normalisation;
  std::vector<Remark> variants;
  std::optional<Share> chance;  // what guessing gives
  std::string status;           // whether it still tells models apart
  std::string status_note;
  std::vector<std::string> status_sources;
  std::vector<Remark> remarks;
  RowOrigin origin;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("id", self.id);
    visitor.required("name", self.name);
    visitor.optional("measures", self.measures);
    visitor.optional("category", self.category);
    visitor.optional("paper", self.paper);
    visitor.optional("dataset", self.dataset);
    visitor.optional("licence", self.licence);
    visitor.optional("items", self.items);
    visitor.optional("splits", self.splits);
    visitor.optional("fields", self.fields);
    visitor.optional("task", self.task);
    visitor.optional("task_version", self.task_version);
    visitor.optional("shots", self.shots);
    visitor.optional("customary_shots", self.customary_shots);
    visitor.optional("prompt", self.prompt);
    visitor.optional("output", self.output);
    visitor.optional("stop", self.stop);
    visitor.optional("extraction", self.extraction);
    visitor.optional("metric", self.metric);
    visitor.optional("normalisation", self.normalisation);
    visitor.optional("variants", self.variants);
    visitor.optional("chance", self.chance);
    visitor.optional("status", self.status);
    visitor.optional("status_note", self.status_note);
    visitor.optional("status_sources", self.status_sources);
    visitor.optional("remarks", self.remarks);
  }
};

struct Event {
  RowId id;
  std::string name;
  std::string full_name;
  Date starts, ends;  // unknown where the source contradicts itself
  std::string place;
  std::string venue;
  std::string url;
  std::string purpose;  // "conference"
  std::string field;
  std::string note;
  RowOrigin origin;

  template <class Self, class Visitor>
  static void visit(Self& self, Visitor& visitor) {
    visitor.required("id", self.id);
    visitor.required("name", self.name);
    visitor.optional("full_name", self.full_name);
    visitor.optional("starts", self.starts);
    visitor.optional("ends", self.ends);
    visitor.optional("place", self.place);
    visitor.optional("venue", self.venue);
    visitor.optional("url", self.url);
    visitor.optional("purpose", self.purpose);
    visitor.optional("field", self.field);
    visitor.optional("note", self.note);
  }
};

}  // namespace slm::catalog
