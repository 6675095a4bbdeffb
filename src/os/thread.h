#pragma once
// What a program may ask about its threads.

#include <string>

namespace slm::os {

/// Cores this process may run on (the affinity mask counts), at least 1.
unsigned core_count();

/// Names the calling thread for debuggers and `top`; cut to 15 bytes.
void name_this_thread(const std::string& name);

}  // namespace slm::os
