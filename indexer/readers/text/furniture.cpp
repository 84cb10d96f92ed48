// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text/furniture.h"

#include "indexer/readers/characters/ascii.h"
#include "indexer/readers/characters/utf8.h"

#include <algorithm>
#include <array>

namespace dateline::indexer {
namespace {

constexpr std::size_t max_line_bytes = 300;  // furniture is short

// Lines that are furniture as a whole. Lower case, without marks at the ends.
constexpr std::array<std::string_view, 104> certain_lines{
    // English
    "be the first to comment", "leave a reply", "leave a comment", "leave a reply cancel reply", "cancel reply",
    "post comment", "post a comment", "submit comment", "add a comment", "add comment", "write a comment",
    "view comments", "show comments", "load comments", "load more comments", "no comments", "no comments yet",
    "comments are closed", "comments closed", "comments are off", "join the conversation", "join the discussion",
    "required fields are marked", "share this", "share this article", "share this story", "share this post",
    "share on facebook", "share on twitter", "share via email", "click to share", "like this", "like loading",
    "loading", "related articles", "related stories", "related posts", "related news", "you may also like", "read next",
    "more from this author", "print this page", "email this article", "tweet this", "pin it",
    "sign up for our newsletter", "subscribe to our newsletter", "you must be logged in to post a comment",
    "you must log in to post a comment", "log in to leave a comment", "please log in to comment", "accept all cookies",
    "accept cookies", "cookie settings", "manage cookies", "cookie policy", "we use cookies", "all rights reserved",
    "back to top", "report this ad",
    // French
    "laisser un commentaire", "poster un commentaire", "ajouter un commentaire", "soyez le premier à commenter",
    "votre adresse e-mail ne sera pas publiée", "votre adresse de messagerie ne sera pas publiée",
    "partager cet article", "articles similaires", "à lire aussi", "accepter les cookies",
    "laisser un commentaire annuler la réponse",
    // Spanish
    "deja un comentario", "deja una respuesta", "dejar un comentario", "publicar comentario",
    "sé el primero en comentar", "artículos relacionados", "noticias relacionadas", "comparte esto", "aceptar cookies",
    // German
    "schreibe einen kommentar", "kommentar verfassen", "kommentar schreiben", "kommentar abschicken",
    "kommentar hinterlassen", "artikel teilen", "teilen mit", "ähnliche artikel", "ähnliche beiträge",
    "cookies akzeptieren",
    // Portuguese
    "deixe um comentário", "deixe uma resposta", "publicar comentário", "artigos relacionados", "aceitar cookies",
    // Italian
    "lascia un commento", "lascia una risposta", "invia commento", "articoli correlati", "accetta i cookie",
    // Russian
    "добавить комментарий", "оставить комментарий", "похожие записи", "читайте также"};

// Lines that begin so are furniture whatever follows.
constexpr std::array<std::string_view, 43> certain_starts{"your email address will not be published",
                                                          "required fields are marked",
                                                          "save my name, email, and website in this browser",
                                                          "save my name, email and website in this browser",
                                                          "click to share on ",
                                                          "click to email ",
                                                          "click to print ",
                                                          "notify me of new posts",
                                                          "notify me of follow-up comments",
                                                          "notify me of followup comments",
                                                          "notify me when new comments",
                                                          "you must be logged in to post a comment",
                                                          "you must be logged in to comment",
                                                          "this site uses akismet",
                                                          "this website uses cookies",
                                                          "this site uses cookies",
                                                          "we use cookies ",
                                                          "by continuing to use this site",
                                                          "by continuing to browse",
                                                          "leave a reply to ",
                                                          "leave a comment on ",
                                                          "be the first to comment on ",
                                                          "be the first to share ",
                                                          "be the first to reply",
                                                          "fill in your details below",
                                                          "you are commenting using your ",
                                                          "comment navigation",
                                                          "votre adresse e-mail ne sera pas publi",
                                                          "les champs obligatoires sont indiqu",
                                                          "enregistrer mon nom, mon e-mail",
                                                          "cliquez pour partager sur ",
                                                          "ce site utilise des cookies",
                                                          "tu dirección de correo electrónico no será publicada",
                                                          "los campos obligatorios están marcados",
                                                          "guarda mi nombre, correo electrónico",
                                                          "deine e-mail-adresse wird nicht veröffentlicht",
                                                          "erforderliche felder sind mit",
                                                          "o seu endereço de e-mail não será publicado",
                                                          "campos obrigatórios são marcados",
                                                          "il tuo indirizzo email non sarà pubblicato",
                                                          "i campi obbligatori sono contrassegnati",
                                                          "ваш адрес email не будет опубликован",
                                                          "обязательные поля помечены"};

// Labels of forms and names of networks.
constexpr std::array<std::string_view, 46> labels{"name",
                                                  "email",
                                                  "e-mail",
                                                  "email address",
                                                  "website",
                                                  "url",
                                                  "comment",
                                                  "comments",
                                                  "your name",
                                                  "your email",
                                                  "your comment",
                                                  "message",
                                                  "facebook",
                                                  "twitter",
                                                  "x",
                                                  "linkedin",
                                                  "reddit",
                                                  "pinterest",
                                                  "tumblr",
                                                  "whatsapp",
                                                  "telegram",
                                                  "pocket",
                                                  "skype",
                                                  "email this",
                                                  "print",
                                                  "more",
                                                  "share",
                                                  "tweet",
                                                  "like",
                                                  "save",
                                                  "submit",
                                                  "reply",
                                                  "nom",
                                                  "site web",
                                                  "commentaire",
                                                  "nombre",
                                                  "correo electrónico",
                                                  "web",
                                                  "kommentar",
                                                  "nome",
                                                  "sito web",
                                                  "commento",
                                                  "comentário",
                                                  "имя",
                                                  "сайт",
                                                  "δ"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view line) {
  return std::find(list.begin(), list.end(), line) != list.end();
}

// Case of the scripts of the lists: ASCII, Latin-1, Greek, Cyrillic.
char32_t lower(char32_t c) noexcept {
  const bool by_32 = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
                     (c >= 0x410 && c <= 0x42F);
  if (by_32) return c + 32;
  return c >= 0x400 && c <= 0x40F ? c + 80 : c;
}

// Letters and digits are what a line is known by; everything else only frames it.
bool is_edge(char32_t c) noexcept {
  return c < '0' || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 0xAA) || c == 0xAB || c == 0xBB ||
         (c >= 0x2010 && c <= 0x205E);
}

std::string comparable(std::string_view line) {
  std::string out;
  std::size_t kept = 0;  // up to the last character that is no edge
  for (std::size_t i = 0; i < line.size();) {
    const char32_t c = next_code_point(line, i);
    if (out.empty() && is_edge(c)) continue;
    append_code_point(c == 0x2019 ? U'\'' : lower(c), out);
    if (!is_edge(c)) kept = out.size();
  }
  out.resize(kept);
  return out;
}

// "3 comments", "12 Comments".
bool counts_comments(std::string_view line) {
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos || space == 0 || space > 6) return false;
  const std::string_view number = line.substr(0, space);
  const std::string_view noun = line.substr(space + 1);
  return std::all_of(number.begin(), number.end(), is_ascii_digit) &&
         (noun == "comment" || noun == "comments" || noun == "commentaires" || noun == "comentarios" ||
          noun == "kommentare");
}

}  // namespace

Furniture furniture_kind(std::string_view line) {
  if (line.size() > max_line_bytes) return Furniture::None;
  const std::string words = comparable(line);
  const auto begins = [&](std::string_view start) { return words.starts_with(start); };
  if (is_one_of(certain_lines, words) || counts_comments(words)) return Furniture::Certain;
  if (std::any_of(certain_starts.begin(), certain_starts.end(), begins)) return Furniture::Certain;
  return words.empty() || is_one_of(labels, words) ? Furniture::Label : Furniture::None;
}

void drop_trailing_furniture(std::vector<std::string>& paragraphs) {
  std::size_t first_certain = paragraphs.size();
  for (std::size_t i = paragraphs.size(); i > 0; --i) {
    const Furniture kind = furniture_kind(paragraphs[i - 1]);
    if (kind == Furniture::None) break;
    if (kind == Furniture::Certain) first_certain = i - 1;
  }
  paragraphs.resize(first_certain);
}

}  // namespace dateline::indexer
