#include "app/routes.h"

#include <gtest/gtest.h>

#include "os/file.h"

namespace slm::app {
namespace {

class Routes : public ::testing::Test {
 protected:
  int status_of(const std::string& path) {
    http::Request request;
    request.target.path = path;
    const http::Response response = router_.route(request);
    const auto* dynamic = std::get_if<http::Dynamic>(&response);
    return dynamic != nullptr ? dynamic->status : 200;
  }

  os::TemporaryFolder folder_;
  Result<store::Database> database_ = store::Database::open(folder_.path() + "/slmhub.db");
  Publisher publisher_;
  http::Metrics metrics_;
  RemoteFiles files_{os::Reach::listed("").value()};
  http::Router router_ =
      make_router({publisher_, *database_, metrics_, std::make_shared<http::EventChannel>(), "/hub", files_});
};

TEST_F(Routes, are_alive_before_the_site_is_there_and_ready_after) {
  EXPECT_EQ(status_of("/healthz"), 200);
  EXPECT_EQ(status_of("/readyz"), 503);
  EXPECT_EQ(status_of("/hub/"), 503);
  Pages pages{"/hub", {"/"}, [](std::string_view) { return site::Output(); }};
  publisher_.publish(std::make_shared<const Snapshot>(std::move(pages), SecurityLines{}));
  EXPECT_EQ(status_of("/hub/"), 200);
  EXPECT_EQ(status_of("/readyz"), 503) << "nobody has made the search index";
  publisher_.mark_ready();
  EXPECT_EQ(status_of("/readyz"), 200);
  EXPECT_EQ(status_of("/metrics"), 200);
}

TEST_F(Routes, put_the_stream_of_reloads_below_the_base_path) {
  http::Request request;
  request.target.path = "/hub/_watch";
  EXPECT_TRUE(std::holds_alternative<http::EventStream>(router_.route(request)));
}

}  // namespace
}  // namespace slm::app
