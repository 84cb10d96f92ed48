// SPDX-License-Identifier: GPL-3.0-or-later
// Which given names are frequent in the news of many countries? None that is a surname, a place or a word as often.
#include "indexer/entities/organizations/closed_words.h"
#include "indexer/entities/organizations/word_set.h"

#include <array>

namespace dateline::indexer::organizations {
namespace {

constexpr auto given_names = WordSet(std::to_array<Word>({
    "aaron",     "abdul",     "abdullah",   "abigail",   "adam",        "adrian",    "adriana",   "agnes",
    "ahmad",     "ahmed",     "aisha",      "akira",     "alan",        "alastair",  "albert",    "alberto",
    "alejandro", "aleksandr", "alessandro", "alex",      "alexander",   "alexei",    "alfonso",   "alfred",
    "alfredo",   "ali",       "alice",      "alicia",    "alison",      "allison",   "alvaro",    "amanda",
    "amelia",    "amir",      "amit",       "amy",       "ana",         "anatoly",   "anders",    "andre",
    "andrea",    "andreas",   "andrei",     "andres",    "andrew",      "andy",      "angela",    "anil",
    "anita",     "anna",      "anne",       "anthony",   "antoine",     "anton",     "antonia",   "antonio",
    "arjun",     "arnold",    "arthur",     "arturo",    "ashley",      "audrey",    "augusto",   "axel",
    "aziz",      "barack",    "barbara",    "bart",      "beatrice",    "ben",       "benazir",   "benjamin",
    "bernard",   "bernardo",  "bernie",     "beth",      "betty",       "beverly",   "bianca",    "bilal",
    "bill",      "bob",       "boris",      "brandon",   "brenda",      "brendan",   "brett",     "brian",
    "bridget",   "bruce",     "caitlin",    "carl",      "carla",       "carlo",     "carlos",    "carol",
    "caroline",  "catherine", "cecilia",    "celine",    "cesar",       "charles",   "cheryl",    "chloe",
    "chris",     "christian", "christina",  "christine", "christopher", "cindy",     "claire",    "clara",
    "claude",    "claudia",   "colin",      "connor",    "craig",       "cristina",  "cynthia",   "damian",
    "daniel",    "danielle",  "danny",      "darren",    "dave",        "david",     "deborah",   "deepak",
    "denise",    "dennis",    "derek",      "diana",     "diane",       "diego",     "dilma",     "dmitri",
    "dmitry",    "dominic",   "don",        "donald",    "doris",       "dorothy",   "doug",      "douglas",
    "duncan",    "ed",        "edgar",      "edith",     "edmund",      "eduardo",   "edward",    "eleanor",
    "elena",     "elias",     "eliot",      "elizabeth", "ellen",       "elliott",   "emile",     "emily",
    "emma",      "emmanuel",  "enrique",    "eric",      "erica",       "erik",      "erika",     "ernest",
    "ernesto",   "esther",    "eugene",     "eva",       "evan",        "evelyn",    "fabio",     "fatima",
    "federico",  "felipe",    "felix",      "fernando",  "fiona",       "francesca", "francesco", "francis",
    "francisco", "franco",    "francois",   "frank",     "franz",       "fred",      "frederick", "fredrik",
    "gabriel",   "gabriela",  "gareth",     "gary",      "gavin",       "gemma",     "geoff",     "geoffrey",
    "george",    "georges",   "gerald",     "gerard",    "gerhard",     "gilbert",   "giorgio",   "giovanni",
    "giuseppe",  "gonzalo",   "gordon",     "graeme",    "graham",      "greg",      "gregor",    "gregory",
    "guido",     "guillermo", "gunther",    "gustavo",   "hamid",       "hannah",    "hans",      "harold",
    "harriet",   "harrison",  "harry",      "hassan",    "heather",     "hector",    "heidi",     "heinrich",
    "helen",     "helmut",    "henri",      "henrik",    "henrique",    "henry",     "herbert",   "hilary",
    "hillary",   "hiroshi",   "hosni",      "howard",    "hugh",        "hugo",      "humberto",  "hussein",
    "ian",       "ibrahim",   "ignacio",    "igor",      "imran",       "indira",    "ingrid",    "irene",
    "isaac",     "isabel",    "isabella",   "ismail",    "ivan",        "jack",      "jacob",     "jacques",
    "jaime",     "jamal",     "james",      "jamie",     "jan",         "jane",      "janet",     "janice",
    "jasmine",   "jason",     "javed",      "javier",    "jean",        "jeanne",    "jeff",      "jeffrey",
    "jennifer",  "jeremiah",  "jeremy",     "jerome",    "jerry",       "jesse",     "jessica",   "jessie",
    "jill",      "jim",       "jimmy",      "joan",      "joanna",      "joanne",    "joaquin",   "joe",
    "joel",      "johann",    "johannes",   "john",      "johnny",      "jon",       "jonas",     "jonathan",
    "jorg",      "jorge",     "jose",       "josef",     "joseph",      "josephine", "joshua",    "joyce",
    "juan",      "judith",    "juergen",    "julia",     "julian",      "julie",     "juliet",    "julio",
    "justin",    "kamala",    "karen",      "karim",     "karl",        "kate",      "kathleen",  "kathryn",
    "kathy",     "katie",     "katrina",    "keir",      "keith",       "ken",       "kenneth",   "kerry",
    "kevin",     "khaled",    "kirsten",    "klaus",     "kofi",        "kristen",   "kristina",  "kurt",
    "kyle",      "laila",     "larry",      "lars",      "laura",       "lauren",    "laurent",   "lawrence",
    "leah",      "lee",       "leila",      "leon",      "leonard",     "leonardo",  "leonid",    "leslie",
    "liam",      "linda",     "lionel",     "lisa",      "liz",         "lorenzo",   "lorraine",  "louis",
    "louisa",    "louise",    "luca",       "lucia",     "lucy",        "luigi",     "luis",      "luiz",
    "lukas",     "lyndon",    "madeleine",  "mahathir",  "mahmoud",     "malcolm",   "manmohan",  "manuel",
    "manuela",   "marc",      "marcel",     "marcelo",   "marcia",      "marco",     "marcos",    "marcus",
    "margaret",  "margot",    "maria",      "marianne",  "marie",       "marina",    "mario",     "marion",
    "marjorie",  "mark",      "marta",      "martha",    "martin",      "martina",   "mary",      "massimo",
    "mateo",     "matt",      "matteo",     "matthew",   "matthias",    "maurice",   "mauricio",  "max",
    "maxim",     "megan",     "mehmet",     "melanie",   "melinda",     "melissa",   "michael",   "michel",
    "michele",   "michelle",  "miguel",     "mike",      "mikhail",     "mitch",     "mitt",      "mohamed",
    "mohammad",  "mohammed",  "mohan",      "moises",    "molly",       "monica",    "muhammad",  "mustafa",
    "nadia",     "nancy",     "naomi",      "narendra",  "natalia",     "natalie",   "natasha",   "nathan",
    "neil",      "nestor",    "neville",    "nicholas",  "nick",        "nicola",    "nicolae",   "nicolas",
    "nicole",    "nigel",     "nikita",     "nikki",     "nikolai",     "nina",      "noah",      "noel",
    "norma",     "nouri",     "oleg",       "olga",      "oliver",      "olivia",    "olivier",   "omar",
    "oscar",     "otto",      "pablo",      "pamela",    "patricia",    "patricio",  "patrick",   "patty",
    "paul",      "paula",     "pauline",    "pavel",     "pedro",       "peter",     "phil",      "philip",
    "philippa",  "philippe",  "phillip",    "phoebe",    "pierre",      "rachel",    "rafael",    "rahul",
    "raj",       "rajiv",     "ralf",       "ralph",     "ramon",       "rashid",    "raul",      "ravi",
    "ray",       "raymond",   "rebecca",    "recep",     "reinhard",    "renata",    "rene",      "reza",
    "rhys",      "ricardo",   "richard",    "rick",      "ricky",       "robert",    "roberta",   "roberto",
    "robin",     "rodolfo",   "rodrigo",    "roger",     "roland",      "romano",    "ron",       "ronald",
    "ronnie",    "rosa",      "rose",       "rosemary",  "roy",         "rudolf",    "rupert",    "russell",
    "ruth",      "ryan",      "sabrina",    "sachin",    "saddam",      "sadiq",     "saeed",     "sally",
    "salman",    "sam",       "samantha",   "samir",     "samuel",      "sandra",    "sanjay",    "sara",
    "sarah",     "satoshi",   "saud",       "scott",     "sean",        "sebastian", "serena",    "sergei",
    "sergey",    "sergio",    "shane",      "sharon",    "shaun",       "shawn",     "sheila",    "shinzo",
    "shirley",   "silvio",    "simon",      "simone",    "sofia",       "sonia",     "sophia",    "sophie",
    "stacey",    "stanley",   "stefan",     "steffen",   "stella",      "stephan",   "stephanie", "stephen",
    "steve",     "steven",    "stuart",     "susan",     "suzanne",     "sven",      "svetlana",  "sylvia",
    "takeshi",   "tamara",    "tanya",      "tara",      "tariq",       "tatiana",   "ted",       "teresa",
    "terrence",  "terry",     "theodore",   "theresa",   "thomas",      "tiffany",   "tim",       "timo",
    "timothy",   "tobias",    "toby",       "todd",      "tom",         "tomas",     "tommy",     "tony",
    "tracy",     "trevor",    "tristan",    "tyler",     "umar",        "ursula",    "valentina", "valerie",
    "vanessa",   "vera",      "vernon",     "veronica",  "vicente",     "vicky",     "victor",    "viktor",
    "viktoria",  "vincent",   "vivian",     "vladimir",  "vytautas",    "walter",    "warren",    "wayne",
    "wendell",   "werner",    "wesley",     "wilhelm",   "willem",      "william",   "willie",    "willy",
    "winston",   "wolfgang",  "xavier",     "yasmin",    "yasser",      "yoko",      "yolanda",   "yoshihiro",
    "youssef",   "yulia",     "yuri",       "yusuf",     "yvonne",      "zach",      "zachary",   "zainab",
    "zoe",
}));

}  // namespace

bool is_given_name(Word word) noexcept {
  return given_names.holds(word);
}

}  // namespace dateline::indexer::organizations
