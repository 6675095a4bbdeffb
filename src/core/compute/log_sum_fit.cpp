#include "core/compute/log_sum_fit.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace slm::compute {
namespace {

constexpr double k_first_damping = 1e-3;
constexpr double k_least_damping = 1e-7;
constexpr double k_most_damping = 1e6;
constexpr double k_converged = 1e-7;  // relative fall of the objective

// Symmetric, lower triangle, row by row.
class Matrix {
 public:
  explicit Matrix(std::size_t size) : size_(size), cells_(size * size, 0) {}

  double& at(std::size_t row, std::size_t column) { return cells_[row * size_ + column]; }
  double* row(std::size_t index) { return cells_.data() + index * size_; }
  std::size_t size() const { return size_; }

 private:
  std::size_t size_;
  std::vector<double> cells_;
};

double dot(const double* left, const double* right, std::size_t count) {
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += left[i] * right[i];
  return sum;
}

// In place: the matrix becomes its Cholesky factor. The priors make it positive definite.
void factorize(Matrix& matrix) {
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    double* row = matrix.row(i);
    for (std::size_t j = 0; j < i; ++j) row[j] = (row[j] - dot(row, matrix.row(j), j)) / matrix.at(j, j);
    row[i] = std::sqrt(std::max(row[i] - dot(row, row, i), 1e-12));
  }
}

std::vector<double> solve(Matrix& factor, std::vector<double> right) {
  const std::size_t size = factor.size();
  for (std::size_t i = 0; i < size; ++i) {
    right[i] = (right[i] - dot(factor.row(i), right.data(), i)) / factor.at(i, i);
  }
  for (std::size_t i = size; i-- > 0;) {
    right[i] /= factor.at(i, i);
    for (std::size_t j = 0; j < i; ++j) right[j] -= factor.at(i, j) * right[i];
  }
  return right;
}

}  // namespace

std::uint32_t LogSumProblem::add_parameter(double prior_mean, double prior_deviation) {
  SLM_CHECK(prior_deviation > 0);
  priors_.push_back({prior_mean, prior_deviation});
  return static_cast<std::uint32_t>(priors_.size() - 1);
}

void LogSumProblem::add_row(double log_measured) {
  rows_.push_back({log_measured, terms_.size(), 0});
}

void LogSumProblem::add_term(double log_base, std::span<const std::uint32_t> parameters) {
  SLM_CHECK(!rows_.empty());
  terms_.push_back({log_base, indices_.size(), parameters.size()});
  indices_.insert(indices_.end(), parameters.begin(), parameters.end());
  ++rows_.back().term_count;
}

double LogSumProblem::log_term(const Term& term, std::span<const double> parameters) const {
  double sum = term.log_base;
  for (std::size_t i = 0; i < term.count; ++i) sum += parameters[indices_[term.first + i]];
  return sum;
}

double LogSumProblem::log_predicted(std::size_t row, std::span<const double> parameters) const {
  double sum = 0;
  for (std::size_t i = 0; i < rows_[row].term_count; ++i) {
    sum += std::exp(log_term(terms_[rows_[row].first_term + i], parameters));
  }
  return std::log(sum);
}

/// One fit; keeps what the steps share.
class LogSumFitter {
 public:
  LogSumFitter(const LogSumProblem& problem, std::span<const double> weights, const LogSumSettings& settings)
      : problem_(problem), weights_(weights), settings_(settings) {}

  std::vector<double> run(std::vector<double> parameters) const {
    double damping = k_first_damping;
    double best = objective(parameters);
    for (std::uint32_t i = 0; i < settings_.iterations && damping < k_most_damping; ++i) {
      const double before = best;
      if (!step(parameters, best, damping)) break;
      if (before - best < k_converged * std::max(1.0, before)) break;
    }
    return parameters;
  }

 private:
  // Moves downhill; false where no step does.
  bool step(std::vector<double>& parameters, double& best, double& damping) const {
    const std::size_t size = parameters.size();
    Matrix curvature(size);
    std::vector<double> slope(size, 0);
    linearize(parameters, curvature, slope);
    for (; damping < k_most_damping; damping *= 5) {
      Matrix damped = curvature;
      for (std::size_t i = 0; i < size; ++i) damped.at(i, i) *= 1 + damping;
      factorize(damped);
      std::vector<double> moved = solve(damped, slope);
      for (std::size_t i = 0; i < size; ++i) moved[i] += parameters[i];
      const double now = objective(moved);
      if (now > best) continue;
      parameters = std::move(moved);
      best = now;
      damping = std::max(damping / 5, k_least_damping);
      return true;
    }
    return false;
  }

  double objective(std::span<const double> parameters) const {
    double sum = 0;
    for (std::size_t row = 0; row < problem_.row_count(); ++row) {
      if (weights_[row] <= 0) continue;
      const double error = std::abs(problem_.log_measured(row) - problem_.log_predicted(row, parameters)) /
                           settings_.deviation;
      const double huber = settings_.huber;
      sum += weights_[row] * (error < huber ? error * error / 2 : huber * (error - huber / 2));
    }
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      const double error = (parameters[i] - problem_.priors_[i].mean) / problem_.priors_[i].deviation;
      sum += error * error / 2;
    }
    return sum;
  }

  // The quadratic that touches the objective: curvature and downhill slope.
  void linearize(std::span<const double> parameters, Matrix& curvature, std::vector<double>& slope) const {
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      const double precision = 1 / (problem_.priors_[i].deviation * problem_.priors_[i].deviation);
      curvature.at(i, i) += precision;
      slope[i] += precision * (problem_.priors_[i].mean - parameters[i]);
    }
    std::vector<std::pair<std::uint32_t, double>> shares;  // of the row's time that each parameter scales
    for (std::size_t row = 0; row < problem_.row_count(); ++row) {
      if (weights_[row] <= 0) continue;
      const double log_time = problem_.log_predicted(row, parameters);
      collect_shares(row, parameters, log_time, shares);
      const double error = problem_.log_measured(row) - log_time;
      const double size = std::abs(error) / settings_.deviation;
      const double trust = size < settings_.huber ? 1 : settings_.huber / size;
      const double weight = weights_[row] * trust / (settings_.deviation * settings_.deviation);
      for (const auto& [i, share] : shares) {
        slope[i] += weight * error * share;
        for (const auto& [j, other] : shares) {
          if (j <= i) curvature.at(i, j) += weight * share * other;
        }
      }
    }
  }

  void collect_shares(std::size_t row, std::span<const double> parameters, double log_time,
                      std::vector<std::pair<std::uint32_t, double>>& shares) const {
    shares.clear();
    for (std::size_t k = 0; k < problem_.rows_[row].term_count; ++k) {
      const LogSumProblem::Term& term = problem_.terms_[problem_.rows_[row].first_term + k];
      const double share = std::exp(problem_.log_term(term, parameters) - log_time);
      for (std::size_t i = 0; i < term.count; ++i) {
        const std::uint32_t parameter = problem_.indices_[term.first + i];
        const auto known = std::find_if(shares.begin(), shares.end(),
                                        [parameter](const auto& entry) { return entry.first == parameter; });
        if (known != shares.end()) {
          known->second += share;
        } else {
          shares.emplace_back(parameter, share);
        }
      }
    }
  }

  const LogSumProblem& problem_;
  std::span<const double> weights_;
  LogSumSettings settings_;
};

std::vector<double> fit_log_sum(const LogSumProblem& problem, std::span<const double> weights,
                                const LogSumSettings& settings, std::span<const double> start) {
  SLM_CHECK(weights.size() == problem.row_count());
  std::vector<double> parameters(start.begin(), start.end());
  if (parameters.empty()) {
    parameters.resize(problem.parameter_count());
    for (std::size_t i = 0; i < parameters.size(); ++i) parameters[i] = problem.prior_mean(i);
  }
  SLM_CHECK(parameters.size() == problem.parameter_count());
  return LogSumFitter(problem, weights, settings).run(std::move(parameters));
}

}  // namespace slm::compute
