// SPDX-License-Identifier: GPL-3.0-or-later
// Which country does a tag of Reuters-21578's PLACES stand for?
#include <algorithm>
#include <array>
#include <utility>

#include "bench/evaluate/reuters.h"

namespace dateline::bench {
namespace {

/// All 147 tags that occur, sorted; countries of 1987 that were renamed carry today's code (docs: former states).
constexpr std::array<std::pair<std::string_view, std::string_view>, 147> codes = {{
    {"afghanistan", "AF"}, {"algeria", "DZ"}, {"angola", "AO"}, {"antigua", "AG"}, {"argentina", "AR"},
    {"aruba", "AW"}, {"australia", "AU"}, {"austria", "AT"}, {"bahamas", "BS"}, {"bahrain", "BH"},
    {"bangladesh", "BD"}, {"barbados", "BB"}, {"belgium", "BE"}, {"benin", "BJ"}, {"bermuda", "BM"}, {"bhutan", "BT"},
    {"bolivia", "BO"}, {"botswana", "BW"}, {"brazil", "BR"}, {"brunei", "BN"}, {"bulgaria", "BG"},
    {"burkina-faso", "BF"}, {"burma", "MM"}, {"cameroon", "CM"}, {"canada", "CA"}, {"cayman-islands", "KY"},
    {"chad", "TD"}, {"chile", "CL"}, {"china", "CN"}, {"colombia", "CO"}, {"congo", "CG"}, {"costa-rica", "CR"},
    {"cuba", "CU"}, {"cyprus", "CY"}, {"czechoslovakia", "CS"}, {"denmark", "DK"}, {"djibouti", "DJ"},
    {"dominican-republic", "DO"}, {"east-germany", "DD"}, {"ecuador", "EC"}, {"egypt", "EG"}, {"el-salvador", "SV"},
    {"ethiopia", "ET"}, {"fiji", "FJ"}, {"finland", "FI"}, {"france", "FR"}, {"gabon", "GA"}, {"ghana", "GH"},
    {"greece", "GR"}, {"guam", "GU"}, {"guatemala", "GT"}, {"guinea", "GN"}, {"guyana", "GY"}, {"haiti", "HT"},
    {"honduras", "HN"}, {"hong-kong", "HK"}, {"hungary", "HU"}, {"iceland", "IS"}, {"india", "IN"},
    {"indonesia", "ID"}, {"iran", "IR"}, {"iraq", "IQ"}, {"ireland", "IE"}, {"israel", "IL"}, {"italy", "IT"},
    {"ivory-coast", "CI"}, {"jamaica", "JM"}, {"japan", "JP"}, {"jordan", "JO"}, {"kampuchea", "KH"}, {"kenya", "KE"},
    {"kuwait", "KW"}, {"lebanon", "LB"}, {"lesotho", "LS"}, {"liberia", "LR"}, {"libya", "LY"},
    {"liechtenstein", "LI"}, {"luxembourg", "LU"}, {"madagascar", "MG"}, {"malawi", "MW"}, {"malaysia", "MY"},
    {"malta", "MT"}, {"mauritania", "MR"}, {"mauritius", "MU"}, {"mexico", "MX"}, {"morocco", "MA"},
    {"mozambique", "MZ"}, {"namibia", "NA"}, {"nepal", "NP"}, {"netherlands", "NL"}, {"new-zealand", "NZ"},
    {"nicaragua", "NI"}, {"niger", "NE"}, {"nigeria", "NG"}, {"north-korea", "KP"}, {"norway", "NO"}, {"oman", "OM"},
    {"pakistan", "PK"}, {"panama", "PA"}, {"papua-new-guinea", "PG"}, {"paraguay", "PY"}, {"peru", "PE"},
    {"philippines", "PH"}, {"poland", "PL"}, {"portugal", "PT"}, {"qatar", "QA"}, {"romania", "RO"}, {"rwanda", "RW"},
    {"saudi-arabia", "SA"}, {"senegal", "SN"}, {"sierra-leone", "SL"}, {"singapore", "SG"}, {"somalia", "SO"},
    {"south-africa", "ZA"}, {"south-korea", "KR"}, {"spain", "ES"}, {"sri-lanka", "LK"}, {"sudan", "SD"},
    {"suriname", "SR"}, {"swaziland", "SZ"}, {"sweden", "SE"}, {"switzerland", "CH"}, {"syria", "SY"},
    {"taiwan", "TW"}, {"tanzania", "TZ"}, {"thailand", "TH"}, {"togo", "TG"}, {"trinidad-tobago", "TT"},
    {"tunisia", "TN"}, {"turkey", "TR"}, {"uae", "AE"}, {"uganda", "UG"}, {"uk", "GB"}, {"uruguay", "UY"}, {"us-virgin-islands", "VI"},
    {"usa", "US"}, {"ussr", "SU"}, {"vanuatu", "VU"}, {"venezuela", "VE"}, {"vietnam", "VN"}, {"west-germany", "DE"},
    {"yemen-arab-republic", "YE"}, {"yemen-demo-republic", "YD"}, {"yugoslavia", "YU"}, {"zaire", "CD"},
    {"zambia", "ZM"}, {"zimbabwe", "ZW"},
}};
static_assert(std::is_sorted(codes.begin(), codes.end()));

}  // namespace

std::string_view code_of_place(std::string_view tag) {
  const auto found = std::lower_bound(codes.begin(), codes.end(), tag,
                                      [](const auto& row, std::string_view wanted) { return row.first < wanted; });
  return found != codes.end() && found->first == tag ? found->second : std::string_view{};
}

}  // namespace dateline::bench
