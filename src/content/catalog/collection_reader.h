#pragma once
// Devices, quantizations and licences from the files under data/ of the content folder.
//
// Pure; mistakes (SLM0601 to SLM0603, SLM0605) are appended to the diagnostics, and what has one is left out.

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "core/catalog/device.h"
#include "core/catalog/licence.h"
#include "core/catalog/quantization.h"
#include "formats/fields.h"

namespace slm::content {

std::vector<catalog::Device> read_devices(const formats::Field& fields, const std::string& file,
                                          Diagnostics& diagnostics);

std::vector<catalog::Quantization> read_quantizations(const formats::Field& fields, const std::string& file,
                                                      Diagnostics& diagnostics);

std::vector<catalog::Licence> read_licences(const formats::Field& fields, const std::string& file,
                                            Diagnostics& diagnostics);

}  // namespace slm::content
