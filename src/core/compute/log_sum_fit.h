#pragma once
// Fits models in which a measured time is a sum of parts, each a known quantity times unknown factors.
//
//   log t = log Σ_k exp(b_k + Σ θ_j)    b_k: a part's known logarithm, θ_j: logarithms of its factors
//
// Every parameter has a prior (mean, deviation), so that what was measured little stays near what is usual:
// the shrinkage of hierarchical models. Deviations beyond `huber` count linearly, so that single wrong rows
// do not pull. Pure and deterministic; Levenberg-Marquardt with a Cholesky factorization.

#include <cstdint>
#include <span>
#include <vector>

namespace slm::compute {

class LogSumProblem {
 public:
  /// The index of a new parameter.
  std::uint32_t add_parameter(double prior_mean, double prior_deviation);

  /// Starts a row; the terms that follow belong to it.
  void add_row(double log_measured);
  /// One part of the row, with the parameters that multiply it.
  void add_term(double log_base, std::span<const std::uint32_t> parameters);

  std::size_t row_count() const { return rows_.size(); }
  std::size_t parameter_count() const { return priors_.size(); }

  double prior_mean(std::size_t parameter) const { return priors_[parameter].mean; }
  double log_measured(std::size_t row) const { return rows_[row].log_measured; }
  /// log t of one row at the given parameters.
  double log_predicted(std::size_t row, std::span<const double> parameters) const;

 private:
  friend class LogSumFitter;
  struct Prior {
    double mean = 0;
    double deviation = 1;
  };
  struct Row {
    double log_measured = 0;
    std::size_t first_term = 0;
    std::size_t term_count = 0;
  };
  struct Term {
    double log_base = 0;
    std::size_t first = 0;  // in indices_
    std::size_t count = 0;
  };

  double log_term(const Term& term, std::span<const double> parameters) const;

  std::vector<Prior> priors_;
  std::vector<Row> rows_;
  std::vector<Term> terms_;
  std::vector<std::uint32_t> indices_;
};

struct LogSumSettings {
  double deviation = 0.12;  // of log t, of a usual measurement
  double huber = 1.5;       // deviations from which on errors count linearly
  std::uint32_t iterations = 30;
};

/// The most plausible parameters. `weights` has one entry for each row, 0 leaves a row out; `start` may be
/// empty (priors) or the result of a similar fit.
std::vector<double> fit_log_sum(const LogSumProblem& problem, std::span<const double> weights,
                                const LogSumSettings& settings, std::span<const double> start);

}  // namespace slm::compute
