#include "app/content_security_policy.h"

namespace slm::app {

std::string content_security_policy(StyleSources styles) {
  std::string policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
  if (styles == StyleSources::own_files_and_inline) policy += " 'unsafe-inline'";
  return policy +
         "; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
         "worker-src 'self'; frame-src https://www.youtube-nocookie.com; base-uri 'none'; "
         "form-action 'self'; frame-ancestors 'none'";
}

}  // namespace slm::app
