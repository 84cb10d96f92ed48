// SPDX-License-Identifier: GPL-3.0-or-later
// With which words does page furniture start, language by language?
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline::indexer {

enum class PhraseUse : std::uint8_t {
  Start,  // the line starts with it
  Whole   // the line is nothing else, but for marks and figures
};

struct BoilerplatePhrase {
  std::string_view language;
  PhraseUse use;
  std::string_view words;  // folded: lower case, single spaces
};

inline constexpr auto boilerplate_phrases = std::to_array<BoilerplatePhrase>({
    // clang-format off
    {"en", PhraseUse::Start, "read more"}, {"en", PhraseUse::Start, "read also"}, {"en", PhraseUse::Start, "also read"},
    {"en", PhraseUse::Start, "see also:"}, {"en", PhraseUse::Start, "related:"},
    {"en", PhraseUse::Start, "related articles"}, {"en", PhraseUse::Start, "related stories"},
    {"en", PhraseUse::Start, "related topics"}, {"en", PhraseUse::Start, "related posts"},
    {"en", PhraseUse::Start, "recommended:"}, {"en", PhraseUse::Start, "you may also like"},
    {"en", PhraseUse::Start, "you might also like"}, {"en", PhraseUse::Start, "more on this story"},
    {"en", PhraseUse::Start, "more from "}, {"en", PhraseUse::Start, "follow us"}, {"en", PhraseUse::Start, "share this"},
    {"en", PhraseUse::Start, "share on "}, {"en", PhraseUse::Start, "share via"}, {"en", PhraseUse::Start, "sign up for"},
    {"en", PhraseUse::Start, "sign up to"}, {"en", PhraseUse::Start, "sign in to"},
    {"en", PhraseUse::Start, "subscribe to our"}, {"en", PhraseUse::Start, "subscribe now"},
    {"en", PhraseUse::Start, "subscribe today"}, {"en", PhraseUse::Start, "click here to"},
    {"en", PhraseUse::Start, "download our app"}, {"en", PhraseUse::Start, "get our newsletter"},
    {"en", PhraseUse::Start, "listen to this article"}, {"en", PhraseUse::Start, "leave a comment"},
    {"en", PhraseUse::Start, "leave a reply"}, {"en", PhraseUse::Start, "view comments"},
    {"en", PhraseUse::Start, "show comments"}, {"en", PhraseUse::Start, "post a comment"},
    {"en", PhraseUse::Start, "copyright ©"}, {"en", PhraseUse::Start, "© "}, {"en", PhraseUse::Start, "(c) 20"},
    {"en", PhraseUse::Start, "all rights reserved"}, {"en", PhraseUse::Start, "photo:"},
    {"en", PhraseUse::Start, "photo by "}, {"en", PhraseUse::Start, "photograph:"}, {"en", PhraseUse::Start, "image:"},
    {"en", PhraseUse::Start, "image credit"}, {"en", PhraseUse::Start, "image source"},
    {"en", PhraseUse::Start, "photo credit"}, {"en", PhraseUse::Start, "tags:"}, {"en", PhraseUse::Start, "topics:"},
    {"en", PhraseUse::Start, "filed under"}, {"en", PhraseUse::Start, "posted in "},
    {"en", PhraseUse::Start, "this article was originally published"},
    {"en", PhraseUse::Start, "the post "}, {"en", PhraseUse::Start, "by submitting this form"},
    {"en", PhraseUse::Start, "please enable javascript"}, {"en", PhraseUse::Start, "you need to enable javascript"},
    {"en", PhraseUse::Start, "javascript is disabled"}, {"en", PhraseUse::Start, "this slideshow requires javascript"},
    {"en", PhraseUse::Whole, "advertisement"}, {"en", PhraseUse::Whole, "advertising"}, {"en", PhraseUse::Whole, "ad"},
    {"en", PhraseUse::Whole, "story continues below advertisement"}, {"en", PhraseUse::Whole, "continue reading"},
    {"en", PhraseUse::Whole, "article continues below advertisement"}, {"en", PhraseUse::Whole, "share"},
    {"en", PhraseUse::Whole, "comments"}, {"en", PhraseUse::Whole, "tweet"}, {"en", PhraseUse::Whole, "print"},
    {"en", PhraseUse::Whole, "email"}, {"en", PhraseUse::Whole, "getty images"}, {"en", PhraseUse::Whole, "sponsored"},
    {"en", PhraseUse::Whole, "newsletter"}, {"en", PhraseUse::Whole, "loading"}, {"en", PhraseUse::Whole, "see more"},
    {"en", PhraseUse::Whole, "table of contents"}, {"en", PhraseUse::Whole, "skip to content"},
    {"en", PhraseUse::Whole, "back to top"}, {"en", PhraseUse::Whole, "topics"}, {"en", PhraseUse::Whole, "tags"},
    {"en", PhraseUse::Whole, "min read"}, {"en", PhraseUse::Whole, "minute read"}, {"en", PhraseUse::Whole, "minutes read"},
    {"en", PhraseUse::Whole, "scroll to continue"}, {"en", PhraseUse::Whole, "copy link"},
    {"en", PhraseUse::Whole, "follow"}, {"en", PhraseUse::Whole, "save"}, {"en", PhraseUse::Whole, "read next"},

    {"de", PhraseUse::Start, "lesen sie auch"}, {"de", PhraseUse::Start, "lesen sie hier"},
    {"de", PhraseUse::Start, "lesen sie mehr"}, {"de", PhraseUse::Start, "mehr zum thema"},
    {"de", PhraseUse::Start, "mehr dazu:"}, {"de", PhraseUse::Start, "jetzt abonnieren"},
    {"de", PhraseUse::Start, "hier geht es zu"}, {"de", PhraseUse::Start, "zur startseite"},
    {"de", PhraseUse::Start, "foto:"}, {"de", PhraseUse::Start, "bild:"}, {"de", PhraseUse::Start, "quelle:"},
    {"de", PhraseUse::Start, "schlagworte"}, {"de", PhraseUse::Start, "artikel teilen"},
    {"de", PhraseUse::Start, "alle rechte vorbehalten"}, {"de", PhraseUse::Start, "melden sie sich"},
    {"de", PhraseUse::Start, "bitte aktivieren sie javascript"},
    {"de", PhraseUse::Whole, "anzeige"}, {"de", PhraseUse::Whole, "werbung"}, {"de", PhraseUse::Whole, "teilen"},
    {"de", PhraseUse::Whole, "kommentare"}, {"de", PhraseUse::Whole, "drucken"}, {"de", PhraseUse::Whole, "weiterlesen"},

    {"fr", PhraseUse::Start, "lire aussi"}, {"fr", PhraseUse::Start, "à lire aussi"}, {"fr", PhraseUse::Start, "à lire"},
    {"fr", PhraseUse::Start, "lire la suite"}, {"fr", PhraseUse::Start, "voir aussi"},
    {"fr", PhraseUse::Start, "partager sur"}, {"fr", PhraseUse::Start, "partager cet article"},
    {"fr", PhraseUse::Start, "abonnez-vous"}, {"fr", PhraseUse::Start, "inscrivez-vous"},
    {"fr", PhraseUse::Start, "crédit photo"}, {"fr", PhraseUse::Start, "tous droits réservés"},
    {"fr", PhraseUse::Start, "suivez-nous"},
    {"fr", PhraseUse::Start, "veuillez activer javascript"}, {"fr", PhraseUse::Whole, "publicité"}, {"fr", PhraseUse::Whole, "partager"},
    {"fr", PhraseUse::Whole, "commentaires"}, {"fr", PhraseUse::Whole, "imprimer"},

    {"es", PhraseUse::Start, "lea también"}, {"es", PhraseUse::Start, "lee también"},
    {"es", PhraseUse::Start, "le puede interesar"}, {"es", PhraseUse::Start, "te puede interesar"},
    {"es", PhraseUse::Start, "más información"}, {"es", PhraseUse::Start, "ver también"},
    {"es", PhraseUse::Start, "síguenos"}, {"es", PhraseUse::Start, "síganos"}, {"es", PhraseUse::Start, "suscríbete"},
    {"es", PhraseUse::Start, "suscríbase"}, {"es", PhraseUse::Start, "compartir en"}, {"es", PhraseUse::Start, "foto:"},
    {"es", PhraseUse::Start, "todos los derechos reservados"}, {"es", PhraseUse::Start, "noticias relacionadas"},
    {"es", PhraseUse::Whole, "publicidad"}, {"es", PhraseUse::Whole, "compartir"},
    {"es", PhraseUse::Whole, "comentarios"}, {"es", PhraseUse::Whole, "imprimir"},

    {"pt", PhraseUse::Start, "leia também"}, {"pt", PhraseUse::Start, "leia mais"}, {"pt", PhraseUse::Start, "veja também"},
    {"pt", PhraseUse::Start, "saiba mais"}, {"pt", PhraseUse::Start, "siga-nos"}, {"pt", PhraseUse::Start, "inscreva-se"},
    {"pt", PhraseUse::Start, "todos os direitos reservados"}, {"pt", PhraseUse::Start, "notícias relacionadas"},
    {"pt", PhraseUse::Whole, "publicidade"}, {"pt", PhraseUse::Whole, "compartilhar"},
    {"pt", PhraseUse::Whole, "comentários"},

    {"it", PhraseUse::Start, "leggi anche"}, {"it", PhraseUse::Start, "leggi tutto"}, {"it", PhraseUse::Start, "per saperne di più"},
    {"it", PhraseUse::Start, "iscriviti"}, {"it", PhraseUse::Start, "seguici"}, {"it", PhraseUse::Start, "condividi su"},
    {"it", PhraseUse::Start, "tutti i diritti riservati"}, {"it", PhraseUse::Start, "riproduzione riservata"},
    {"it", PhraseUse::Start, "© riproduzione riservata"}, {"it", PhraseUse::Whole, "pubblicità"},
    {"it", PhraseUse::Whole, "condividi"}, {"it", PhraseUse::Whole, "commenti"},

    {"nl", PhraseUse::Start, "lees ook"}, {"nl", PhraseUse::Start, "lees meer"}, {"nl", PhraseUse::Start, "lees verder"},
    {"nl", PhraseUse::Start, "bekijk ook"}, {"nl", PhraseUse::Start, "meld je aan"}, {"nl", PhraseUse::Start, "deel dit artikel"},
    {"nl", PhraseUse::Whole, "advertentie"}, {"nl", PhraseUse::Whole, "delen"}, {"nl", PhraseUse::Whole, "reacties"},

    {"sv", PhraseUse::Start, "läs också"}, {"sv", PhraseUse::Start, "läs mer"}, {"sv", PhraseUse::Start, "läs även"},
    {"sv", PhraseUse::Whole, "annons"}, {"sv", PhraseUse::Whole, "dela"},
    {"no", PhraseUse::Start, "les også"}, {"no", PhraseUse::Start, "les mer"}, {"no", PhraseUse::Whole, "annonse"},
    {"da", PhraseUse::Start, "læs også"}, {"da", PhraseUse::Start, "læs mere"}, {"da", PhraseUse::Whole, "annonce"},
    {"fi", PhraseUse::Start, "lue myös"}, {"fi", PhraseUse::Start, "lue lisää"}, {"fi", PhraseUse::Whole, "mainos"},

    {"pl", PhraseUse::Start, "czytaj też"}, {"pl", PhraseUse::Start, "czytaj także"}, {"pl", PhraseUse::Start, "czytaj również"},
    {"pl", PhraseUse::Start, "czytaj więcej"}, {"pl", PhraseUse::Start, "zobacz też"}, {"pl", PhraseUse::Start, "zobacz także"},
    {"pl", PhraseUse::Start, "przeczytaj też"}, {"pl", PhraseUse::Whole, "reklama"}, {"pl", PhraseUse::Whole, "udostępnij"},
    {"cs", PhraseUse::Start, "čtěte také"}, {"cs", PhraseUse::Start, "čtěte dále"}, {"cs", PhraseUse::Start, "přečtěte si"},
    {"cs", PhraseUse::Whole, "reklama"}, {"sk", PhraseUse::Start, "čítajte aj"}, {"sk", PhraseUse::Start, "prečítajte si"},
    {"hu", PhraseUse::Start, "olvassa el"}, {"hu", PhraseUse::Start, "kapcsolódó"}, {"hu", PhraseUse::Whole, "hirdetés"},
    {"ro", PhraseUse::Start, "citește și"}, {"ro", PhraseUse::Start, "citeşte şi"}, {"ro", PhraseUse::Whole, "publicitate"},
    {"tr", PhraseUse::Start, "ayrıca bakınız"}, {"tr", PhraseUse::Start, "ilgili haberler"}, {"tr", PhraseUse::Whole, "reklam"},
    {"el", PhraseUse::Start, "διαβάστε επίσης"}, {"el", PhraseUse::Start, "διαβάστε περισσότερα"}, {"el", PhraseUse::Whole, "διαφήμιση"},
    {"id", PhraseUse::Start, "baca juga"}, {"id", PhraseUse::Start, "baca selengkapnya"}, {"id", PhraseUse::Whole, "iklan"},
    {"vi", PhraseUse::Start, "xem thêm"}, {"vi", PhraseUse::Start, "đọc thêm"}, {"vi", PhraseUse::Whole, "quảng cáo"},

    {"ru", PhraseUse::Start, "читайте также"}, {"ru", PhraseUse::Start, "читать далее"}, {"ru", PhraseUse::Start, "смотрите также"},
    {"ru", PhraseUse::Start, "подписывайтесь"}, {"ru", PhraseUse::Start, "подпишитесь"}, {"ru", PhraseUse::Start, "все права защищены"},
    {"ru", PhraseUse::Start, "фото:"}, {"ru", PhraseUse::Start, "теги:"}, {"ru", PhraseUse::Whole, "реклама"},
    {"ru", PhraseUse::Whole, "поделиться"}, {"ru", PhraseUse::Whole, "комментарии"},
    {"uk", PhraseUse::Start, "читайте також"}, {"uk", PhraseUse::Start, "дивіться також"}, {"uk", PhraseUse::Whole, "реклама"},
    {"ar", PhraseUse::Start, "اقرأ أيضا"}, {"ar", PhraseUse::Start, "اقرأ المزيد"}, {"ar", PhraseUse::Start, "إقرأ أيضا"},
    {"ar", PhraseUse::Whole, "إعلان"}, {"fa", PhraseUse::Start, "بیشتر بخوانید"}, {"fa", PhraseUse::Start, "همچنین بخوانید"},
    {"he", PhraseUse::Start, "קראו גם"}, {"he", PhraseUse::Start, "קראו עוד"}, {"he", PhraseUse::Whole, "פרסומת"},
    {"hi", PhraseUse::Start, "यह भी पढ़ें"}, {"hi", PhraseUse::Start, "ये भी पढ़ें"}, {"hi", PhraseUse::Whole, "विज्ञापन"},
    {"ja", PhraseUse::Start, "関連記事"}, {"ja", PhraseUse::Start, "あわせて読みたい"}, {"ja", PhraseUse::Start, "続きを読む"},
    {"ja", PhraseUse::Whole, "広告"}, {"zh", PhraseUse::Start, "相关阅读"}, {"zh", PhraseUse::Start, "相關新聞"},
    {"zh", PhraseUse::Start, "延伸阅读"}, {"zh", PhraseUse::Start, "延伸閱讀"}, {"zh", PhraseUse::Start, "责任编辑"},
    {"zh", PhraseUse::Whole, "广告"}, {"zh", PhraseUse::Whole, "廣告"}, {"ko", PhraseUse::Start, "관련기사"},
    {"ko", PhraseUse::Start, "관련 기사"}, {"ko", PhraseUse::Start, "무단전재"}, {"ko", PhraseUse::Start, "무단 전재"},
    {"ko", PhraseUse::Whole, "광고"},
    {"en", PhraseUse::Start, "about the author"}, {"en", PhraseUse::Start, "meet the author"},
    {"en", PhraseUse::Start, "about our "}, {"en", PhraseUse::Start, "recommended for you"},
    {"en", PhraseUse::Start, "recommended articles"}, {"en", PhraseUse::Start, "recommended stories"},
    {"en", PhraseUse::Start, "you might be interested"}, {"en", PhraseUse::Start, "you may be interested"},
    {"en", PhraseUse::Start, "you might also be interested"}, {"en", PhraseUse::Start, "keep reading"},
    {"en", PhraseUse::Start, "latest news"}, {"en", PhraseUse::Start, "latest posts"},
    {"en", PhraseUse::Start, "recent posts"}, {"en", PhraseUse::Start, "popular posts"},
    {"en", PhraseUse::Start, "trending now"}, {"en", PhraseUse::Start, "most read"},
    {"en", PhraseUse::Start, "join our newsletter"}, {"en", PhraseUse::Start, "what our clients say"},
    {"en", PhraseUse::Start, "what our customers say"}, {"en", PhraseUse::Start, "get in touch"},
    {"en", PhraseUse::Whole, "about us"}, {"en", PhraseUse::Whole, "contact us"}, {"en", PhraseUse::Whole, "disclaimer"},
    {"en", PhraseUse::Whole, "testimonials"}, {"en", PhraseUse::Whole, "related"}, {"en", PhraseUse::Whole, "subscribe"},
    {"en", PhraseUse::Whole, "related news"}, {"en", PhraseUse::Whole, "related content"},
    {"en", PhraseUse::Whole, "more stories"}, {"en", PhraseUse::Whole, "more news"},
    {"en", PhraseUse::Whole, "forward-looking statements"},
    {"de", PhraseUse::Start, "über den autor"}, {"de", PhraseUse::Start, "über die autorin"},
    {"de", PhraseUse::Start, "das könnte sie auch interessieren"}, {"de", PhraseUse::Start, "das könnte dich auch interessieren"},
    {"de", PhraseUse::Start, "weitere artikel"}, {"de", PhraseUse::Start, "meistgelesen"}, {"de", PhraseUse::Whole, "kontakt"},
    {"fr", PhraseUse::Start, "à propos de l'auteur"}, {"fr", PhraseUse::Start, "sur le même sujet"},
    {"fr", PhraseUse::Start, "les plus lus"}, {"fr", PhraseUse::Start, "articles liés"},
    {"es", PhraseUse::Start, "sobre el autor"}, {"es", PhraseUse::Start, "acerca del autor"},
    {"es", PhraseUse::Start, "artículos relacionados"}, {"es", PhraseUse::Start, "lo más leído"},
    {"pt", PhraseUse::Start, "sobre o autor"}, {"pt", PhraseUse::Start, "artigos relacionados"},
    {"pt", PhraseUse::Start, "mais lidas"}, {"it", PhraseUse::Start, "informazioni sull'autore"},
    {"it", PhraseUse::Start, "articoli correlati"}, {"it", PhraseUse::Start, "potrebbe interessarti"},
    {"nl", PhraseUse::Start, "over de auteur"}, {"nl", PhraseUse::Start, "gerelateerde artikelen"},
    {"sv", PhraseUse::Start, "om författaren"}, {"pl", PhraseUse::Start, "o autorze"},
    {"ru", PhraseUse::Start, "об авторе"}, {"ru", PhraseUse::Start, "похожие статьи"}, {"ru", PhraseUse::Start, "новости по теме"},
    {"uk", PhraseUse::Start, "про автора"}, {"tr", PhraseUse::Start, "yazar hakkında"}, {"ja", PhraseUse::Whole, "著者プロフィール"},
    {"zh", PhraseUse::Whole, "作者简介"}, {"zh", PhraseUse::Whole, "相关新闻"}, {"id", PhraseUse::Start, "berita terkait"},
    // clang-format on
});

}  // namespace dateline::indexer
