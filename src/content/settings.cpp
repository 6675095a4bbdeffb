#include "content/settings.h"

#include <array>

#include "content/schema.h"
#include "formats/front_matter.h"

namespace slm::content {
namespace {

constexpr std::array k_rules{
    FieldRule{"title", FieldType::text, false, "the site's name", {}, 60},
    FieldRule{"description", FieldType::text, false, "what the site is, in one sentence"},
    FieldRule{"language", FieldType::text, false, "the language of the pages, such as en"},
    FieldRule{"repository_url", FieldType::web_address, false, "where the source is"},
    FieldRule{"repository_branch", FieldType::text, false, "the branch that is published"},
    FieldRule{"content_path", FieldType::text, false, "the content folder inside the repository"},
    FieldRule{"organisation", FieldType::text, false, "who publishes the site"},
    FieldRule{"social_pictures", FieldType::flag, false, "true for one social picture for each page"},
};

bool is_true(const formats::Field& field) {
  return field.text.front() == 't' || field.text.front() == 'T';
}

}  // namespace

SiteSettings parse_settings(std::string_view yaml, const std::string& file, Diagnostics& diagnostics) {
  SiteSettings settings;
  std::optional<formats::Field> fields = formats::parse_yaml(yaml, file, 1, diagnostics);
  if (!fields) return settings;
  check_fields(k_rules, file, *fields, diagnostics);
  const auto take = [&](std::string_view name, std::string& into) {
    if (const formats::Field* field = fields->find(name)) into = field->text;
  };
  take("title", settings.title);
  take("description", settings.description);
  take("language", settings.language);
  take("repository_url", settings.repository_url);
  take("repository_branch", settings.repository_branch);
  take("content_path", settings.content_path);
  take("organisation", settings.organisation);
  if (const formats::Field* field = fields->find("social_pictures"))
    settings.social_pictures = is_true(*field);
  return settings;
}

}  // namespace slm::content
