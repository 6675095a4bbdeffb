#pragma once
// The Model Context Protocol, server side: tools/list and tools/call over JSON-RPC 2.0.
//
// Stateless and safe from any thread: every message can be answered alone. Messages are hostile: at most
// 1 MiB, 32 levels deep. Specification: https://modelcontextprotocol.io/specification/2025-11-25.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/tools/tool.h"

namespace slm::mcp {

constexpr std::size_t k_max_message_bytes = 1u << 20;

struct Service {
  std::string_view version;  // of the program
  std::span<const tools::Tool> tools;
  const tools::Knowledge& knowledge;
};

/// The answer to one message, one line of JSON without its end; nothing where none is due (notifications).
/// What cannot be read is answered with a JSON-RPC error. A question that a tool refuses is a result with
/// "isError": the agent can mend it.
std::optional<std::string> answer_message(std::string_view message, const Service& service);

}  // namespace slm::mcp
