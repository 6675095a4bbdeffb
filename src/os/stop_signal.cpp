#include "os/stop_signal.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>

namespace slm::os {
namespace {

sigset_t stop_signals() {
  sigset_t set;
  ::sigemptyset(&set);
  ::sigaddset(&set, SIGINT);
  ::sigaddset(&set, SIGTERM);
  return set;
}

}  // namespace

StopSignal::StopSignal() {
  const sigset_t set = stop_signals();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signals_ = ::signalfd(-1, &set, SFD_CLOEXEC);
  released_ = ::eventfd(0, EFD_CLOEXEC);
  SLM_CHECK(signals_ >= 0 && released_ >= 0);
}

StopSignal::~StopSignal() {
  ::close(signals_);
  ::close(released_);
  const sigset_t set = stop_signals();
  ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

int StopSignal::wait() {
  std::array<pollfd, 2> waiting{pollfd{signals_, POLLIN, 0}, pollfd{released_, POLLIN, 0}};
  while (::poll(waiting.data(), waiting.size(), -1) < 0) SLM_CHECK(errno == EINTR);
  if ((waiting[0].revents & POLLIN) == 0) return 0;
  signalfd_siginfo info{};
  SLM_CHECK(::read(signals_, &info, sizeof(info)) == sizeof(info));
  return static_cast<int>(info.ssi_signo);
}

void StopSignal::release() {
  const std::uint64_t one = 1;
  SLM_CHECK(::write(released_, &one, sizeof(one)) == sizeof(one));
}

}  // namespace slm::os
