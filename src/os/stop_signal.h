#pragma once
// Waits for SIGTERM or SIGINT in an ordinary thread instead of inside a signal handler.
//
// Make one before the first thread starts: it blocks both signals for the thread that makes it and for
// those that it starts. There is one per program.

#include "base/result.h"

namespace slm::os {

class StopSignal {
 public:
  StopSignal();
  ~StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;

  /// The number of the signal that came (SIGINT: 2, SIGTERM: 15), 0 after release().
  int wait();

  /// Ends wait() from any thread.
  void release();

 private:
  int signals_ = -1;
  int released_ = -1;
};

}  // namespace slm::os
