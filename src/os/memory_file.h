#pragma once
// Bytes with a path, for libraries that read nothing but files. Nothing of them is on a disk.
//
// Safe from any thread.

#include <string>
#include <string_view>

#include "base/result.h"

namespace slm::os {

/// A path at which this process finds `bytes`, as long as it lives: there is no way to let go of them, so
/// this is for what is kept to the end, such as fonts. keep_as_file(font) -> "/proc/self/fd/4"
Result<std::string> keep_as_file(std::string_view bytes);

}  // namespace slm::os
