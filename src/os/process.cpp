#include "os/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace slm::os {
namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

Unexpected<Error> failure(const std::string& what, int cause) {
  return fail(what + ": " + std::strerror(cause));
}

// One socket serves as the program's input and output: a program that ends early gives an error on write
// instead of a signal, as a pipe would.
Result<pid_t> start(const std::vector<std::string>& arguments, int socket) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t pid = 0;
  const int error = posix_spawnp(&pid, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) return failure("cannot start " + arguments[0], error);
  return pid;
}

// Sends what is left of the input; closes the sending side when all is sent.
void send_input(int socket, std::string_view& input, bool& is_sending) {
  const ssize_t sent = send(socket, input.data(), input.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
  const bool is_over = input.empty() || (sent < 0 && errno != EAGAIN && errno != EINTR);
  if (!is_over) return;
  shutdown(socket, SHUT_WR);
  is_sending = false;
}

Result<std::string> exchange(int socket, std::string_view input, const ProcessLimits& limits) {
  const Clock::time_point deadline = Clock::now() + limits.time;
  std::string output;
  bool is_sending = true;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) return fail("it took more than " + std::to_string(limits.time.count()) + " ms");
    pollfd ready{socket, static_cast<short>(is_sending ? POLLIN | POLLOUT : POLLIN), 0};
    if (poll(&ready, 1, static_cast<int>(left)) < 0 && errno != EINTR) return failure("cannot wait", errno);
    if (is_sending && (ready.revents & POLLOUT) != 0) send_input(socket, input, is_sending);
    if ((ready.revents & (POLLIN | POLLHUP | POLLERR)) == 0) continue;
    char buffer[16 * 1024];
    const ssize_t count = recv(socket, buffer, sizeof buffer, MSG_DONTWAIT);
    if (count < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (count <= 0) return output;
    if (output.size() + static_cast<std::size_t>(count) > limits.output_bytes) {
      return fail("it wrote more than " + std::to_string(limits.output_bytes) + " bytes");
    }
    output.append(buffer, static_cast<std::size_t>(count));
  }
}

int wait_for(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

Result<ProcessOutput> run_process(const std::vector<std::string>& arguments, std::string_view input,
                                  ProcessLimits limits) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return failure("no socket pair", errno);
  Descriptor ours(pair[0]);
  Descriptor theirs(pair[1]);
  SLM_TRY(const pid_t pid, start(arguments, theirs.number()));
  theirs.close();
  Result<std::string> output = exchange(ours.number(), input, limits);
  if (!output) kill(pid, SIGKILL);
  ours.close();
  const int exit_code = wait_for(pid);
  if (!output) return fail(arguments[0] + ": " + output.error().message);
  return ProcessOutput{exit_code, *std::move(output)};
}

}  // namespace slm::os
