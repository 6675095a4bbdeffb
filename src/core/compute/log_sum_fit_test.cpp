#include "core/compute/log_sum_fit.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace slm::compute {
namespace {

constexpr double k_read_factor = 1.5;
constexpr double k_fixed_factor = 0.25;

// t = 1.5 x bytes + 0.25 x layers
LogSumProblem two_costs(double prior_deviation) {
  LogSumProblem problem;
  const std::array read{problem.add_parameter(0, prior_deviation)};
  const std::array fixed{problem.add_parameter(0, prior_deviation)};
  for (const double bytes : {0.1, 1.0, 5.0, 20.0}) {
    for (const double layers : {1.0, 4.0}) {
      problem.add_row(std::log(k_read_factor * bytes + k_fixed_factor * layers));
      problem.add_term(std::log(bytes), read);
      problem.add_term(std::log(layers), fixed);
    }
  }
  return problem;
}

std::vector<double> fitted(const LogSumProblem& problem) {
  return fit_log_sum(problem, std::vector<double>(problem.row_count(), 1.0), {}, {});
}

TEST(fit_log_sum, finds_the_factors_that_made_the_data) {
  const std::vector<double> found = fitted(two_costs(10));
  EXPECT_NEAR(std::exp(found[0]), k_read_factor, 0.002);
  EXPECT_NEAR(std::exp(found[1]), k_fixed_factor, 0.002);
}

TEST(fit_log_sum, stays_near_the_prior_where_that_is_narrow) {
  const std::vector<double> found = fitted(two_costs(0.001));
  EXPECT_NEAR(found[0], 0, 0.01);
  EXPECT_NEAR(found[1], 0, 0.01);
}

TEST(fit_log_sum, is_not_pulled_by_one_wrong_row) {
  LogSumProblem problem;
  const std::array factor{problem.add_parameter(0, 10)};
  for (int i = 0; i < 20; ++i) {
    problem.add_row(i == 7 ? std::log(100.0) : std::log(2.0));
    problem.add_term(0, factor);
  }
  EXPECT_NEAR(std::exp(fitted(problem)[0]), 2, 0.05);
}

TEST(fit_log_sum, does_not_look_at_rows_of_weight_zero) {
  LogSumProblem problem;
  const std::array factor{problem.add_parameter(0, 10)};
  for (const double time : {3.0, 3.0, 50.0, 50.0, 50.0}) {
    problem.add_row(std::log(time));
    problem.add_term(0, factor);
  }
  const std::array weights{1.0, 1.0, 0.0, 0.0, 0.0};
  EXPECT_NEAR(std::exp(fit_log_sum(problem, weights, {}, {})[0]), 3, 0.01);
}

TEST(fit_log_sum, comes_to_the_same_from_another_start) {
  const LogSumProblem problem = two_costs(1);
  const std::vector<double> weights(problem.row_count(), 1.0);
  const std::vector<double> first = fit_log_sum(problem, weights, {}, {});
  const std::vector<double> second = fit_log_sum(problem, weights, {}, std::array{2.0, -3.0});
  for (std::size_t i = 0; i < first.size(); ++i) EXPECT_NEAR(first[i], second[i], 1e-3);
}

}  // namespace
}  // namespace slm::compute
