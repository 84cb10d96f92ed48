// SPDX-License-Identifier: GPL-3.0-or-later
// Are countries found in the inflected forms, scripts and traps of other languages than English?
#include "tests/indexer/country_mentions.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using namespace dateline;

struct Sentence {
  const char* language;
  const char* text;
  const char* expected;
};

void check(const std::vector<Sentence>& sentences) {
  for (const Sentence& sentence : sentences) {
    INFO(sentence.text);
    CHECK(tests::mentions_in({sentence.text, sentence.language}) == sentence.expected);
  }
}

}  // namespace

TEST_CASE("East Slavic names are found in every case", "[indexer][countries][languages]") {
  check({{"ru", "Послы Ирана и Ирака встретились в Иране, а не в Ираке.", "Ирана IR, Ирака IQ, Иране IR, Ираке IQ"},
         {"ru", "Из Бирмингема поезд идёт к Манчестеру.", "Бирмингема GB, Манчестеру GB"},
         {"ru", "Губернатор Калифорнии прилетел из Северной Каролины.", "Калифорнии US, Северной Каролины US"},
         {"ru", "Российского посла вызвали в лондонский офис.", "Российского RU, лондонский GB"},
         {"ru", "Встреча прошла между Ботсваной и Габоном.", "Ботсваной BW, Габоном GA"},
         {"ru", "Власти Стамбула закрыли мост. В Стамбуле тихо.", "Стамбула TR, Стамбуле TR"},
         {"ru", "Рейс из Нью-Йорка в Лос-Анджелес отменили.", "Нью-Йорка US, Лос-Анджелес US"},
         {"uk", "Посол Польщі прибув до Харкова, а потім до Чикаго.", "Польщі PL, Харкова UA, Чикаго US"},
         {"uk", "Зустріч у Мюнхені тривала довго, у Ботсвані теж.", "Мюнхені DE, Ботсвані BW"},
         {"bg", "Министърът пристигна в Мюнхен от Южна Корея.", "Мюнхен DE, Южна Корея KR"}});
}

TEST_CASE("Russian words that only look like countries are none", "[indexer][countries][languages]") {
  check({{"ru", "Того не ждали. Кто мог, тот ушёл.", ""},
         {"ru", "Груз и индекс, грузчик и индейка.", ""},
         {"ru", "Грузия и Индия подписали договор о грузах.", "Грузия GE, Индия IN"},
         {"ru", "Пара слов. Думаю, мали они или велики, роли не играет.", ""},
         {"ru", "Войска вошли в Мали, а затем в Чад.", "Мали ML, Чад TD"},
         {"ru", "Олимпийские игры прошли зимой.", ""}});
}

TEST_CASE("West Slavic names are found in every case", "[indexer][countries][languages]") {
  check({{"pl", "Prezydent Chin rozmawiał z premierem Niemiec o Węgrzech.", "Chin CN, Niemiec DE, Węgrzech HU"},
         {"pl", "Do Chinach nikt nie jeździ, w Chinach mieszka wielu.", "Chinach CN, Chinach CN"},
         {"pl", "Konferencja odbyła się w Monachium, a potem w Bostonie.", "Monachium DE, Bostonie US"},
         {"pl", "Statek płynął z Botswany do Gabonu.", "Botswany BW, Gabonu GA"},
         {"pl", "W Karolinie Północnej doszło do powodzi.", "Karolinie Północnej US"},
         {"cs", "V Turecku i v Řecku hořelo, Turecko požádalo o pomoc.", "Turecku TR, Řecku GR, Turecko TR"},
         {"cs", "Vlak jel z Mnichova do Varšavy přes Botswanu.", "Mnichova DE, Varšavy PL, Botswanu BW"},
         {"sk", "Americký prezident prijal nemeckého ministra.", "Americký US, nemeckého DE"},
         {"sk", "Minister odletel z Viedne do Bostonu.", "Viedne AT, Bostonu US"}});
}

TEST_CASE("South Slavic names are found in both scripts", "[indexer][countries][languages]") {
  check({{"hr", "Predsjednik je iz Münchena stigao u Zagreb, a zatim u Gabon.", "Münchena DE, Zagreb HR, Gabon GA"},
         {"hr", "Sastanak u Bostonu i u Njemačkoj.", "Bostonu US, Njemačkoj DE"},
         {"sr", "Премијер је стигао у Бостон из Берлина.", "Бостон US, Берлина DE"},
         {"bs", "Američki predsjednik je u Bostonu primio ruskog ministra.", "Američki US, Bostonu US, ruskog RU"},
         {"sl", "Ameriški predsednik je sprejel ruskega ministra.", "Ameriški US, ruskega RU"},
         {"sl", "Letalo iz Bostona je pristalo v Berlinu.", "Bostona US, Berlinu DE"}});
}

TEST_CASE("Baltic, Finnic, Hungarian and Greek endings are names too", "[indexer][countries][languages]") {
  check({{"lt", "Susitikimas Bostone ir Berlyne baigėsi.", "Bostone US, Berlyne DE"},
         {"lv", "Sanāksme Berlīnē un Bostonā beidzās.", "Berlīnē DE, Bostonā US"},
         {"et", "Kohtumine Bostonis ja Münchenis lõppes.", "Bostonis US, Münchenis DE"},
         {"fi", "Kokous Bostonissa ja Münchenissä päättyi Botswanan hyväksi.",
          "Bostonissa US, Münchenissä DE, Botswanan BW"},
         {"hu", "A találkozó Bostonban és Münchenben volt, Botswanából jöttek.",
          "Bostonban US, Münchenben DE, Botswanából BW"},
         {"el", "Η κυβέρνηση της Γερμανίας συμφώνησε με τον πρωθυπουργό του Ιράν.", "Γερμανίας DE, Ιράν IR"},
         {"ro", "Premierul Franței a sosit din Germania.", "Franței FR, Germania DE"}});
}

TEST_CASE("Germanic genitives and Turkish endings are names too", "[indexer][countries][languages]") {
  check({{"de", "Moskaus Antwort auf Teherans Drohung und Irans Öl.", "Moskaus RU, Teherans IR, Irans IR"},
         {"de", "Die Pariser Polizei fuhr nach Mailand.", "Pariser FR, Mailand IT"},
         {"de", "Niger und Nigeria liegen am Fluss, sagt der Tschad.", "Niger NE, Nigeria NG, Tschad TD"},
         {"sv", "Rysslands president besökte Bostons hamn.", "Rysslands RU, Bostons US"},
         {"tr", "İstanbul'da ve Moskova'da toplantı yapıldı.", "İstanbul TR, Moskova RU"}});
}

TEST_CASE("Romance languages have their own traps", "[indexer][countries][languages]") {
  check({{"fr", "Le Niger et le Tchad ont fermé leur frontière.", "Niger NE, Tchad TD"},
         {"fr", "À Londres et à Lyon, les trains sont en retard.", "Londres GB, Lyon FR"},
         {"fr", "Le maire de Londres Sadiq Khan parle.", "Londres GB"},
         {"es", "Chile exporta cobre, pero el chile pica.", "Chile CL"},
         {"pt", "O peru assou duas horas no Peru.", "Peru PE"},
         {"it", "La Cina compra, la cina no. A Monaco di Baviera piove.", "Cina CN, Baviera DE"}});
}

TEST_CASE("Arabic names are found behind clitics and without hamza", "[indexer][countries][languages]") {
  check({{"ar", "زار الوزير الأردن والعراق", "الأردن JO, العراق IQ"},
         {"ar", "اجتماع في باريس وبرلين", "باريس FR, برلين DE"},
         {"ar", "سافر وفد من مانشستر إلى كاليفورنيا", "مانشستر GB, كاليفورنيا US"},
         {"ar", "قدمت دعما للصين وللأردن وبمصر ولفرنسا", "لصين CN, لأردن JO, مصر EG, فرنسا FR"},
         {"ar", "تحدث عن دعم مالي للشركات", ""},
         {"ar", "ضربت السيول المدينة وكان مسقط رأسه قريبا", ""},
         {"ar", "وصل إلى عُمان من سلطنة عمان", "عُمان OM, سلطنة عمان OM"},
         {"he", "השר נסע ממוסקבה לברלין", "מוסקבה RU, ברלין DE"}});
}

TEST_CASE("Chinese and Japanese names are whole names", "[indexer][countries][languages]") {
  check({{"zh", "美俄两国在日内瓦会谈。", "美俄 RU, 美俄 US, 日内瓦 CH"},
         {"zh", "中美贸易谈判在纽约举行。", "中美 CN, 中美 US, 纽约 US"},
         {"zh", "馬利蘭州的居民飛往舊金山。", "馬利蘭 US, 舊金山 US"},
         {"zh", "马里奥和阿曼达去了马里和阿曼。", "马里 ML, 阿曼 OM"},
         {"zh", "伦敦德里的居民说，罗·马丁内斯来了。", "伦敦德里 GB"},
         {"zh", "杰克·伦敦和巴黎·希尔顿在罗马见面。", "罗马 IT"},
         {"zh", "洛杉矶湖人队在丹佛输了，武汉医疗队到达休斯敦。", "武汉 CN, 休斯敦 US"},
         {"ja", "マイケル・ジョーダンとロサンゼルス・タイムズはヨルダンの話をした。", "ヨルダン JO"},
         {"ja", "フランス、ドイツ・イギリスの首脳が会談した。", "フランス FR, ドイツ DE, イギリス GB"},
         {"zh", "美国弗吉尼亚州和北京奥运会。", "美国 US, 弗吉尼亚 US, 北京 CN"},
         {"ja", "カリフォルニア州とロンドンで会議が開かれた。", "カリフォルニア US, ロンドン GB"},
         {"ko", "로스앤젤레스와 런던에서 회의가 열렸다.", "로스앤젤레스 US, 런던 GB"}});
}
