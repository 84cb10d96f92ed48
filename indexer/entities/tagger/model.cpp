// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/entities/tagger/model.h"

#include "indexer/entities/tagger/features.h"
#include "schema/error.h"

#include <algorithm>
#include <cstring>

namespace dateline::indexer::tagger {
namespace {

[[noreturn]] void damaged(const std::filesystem::path& file, const std::string& reason) {
  throw schema::Error(schema::ErrorKind::Damaged, "open tagger " + file.string() + ": " + reason,
                      "install Dateline again, or train a model with scripts/train-tagger");
}

/// FNV-1a over units of eight bytes: the file is read once at start, and quickly.
std::uint64_t add_to_checksum(std::uint64_t sum, std::string_view bytes) noexcept {
  for (std::size_t at = 0; at < bytes.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t unit = 0;
    std::memcpy(&unit, bytes.data() + at, std::min(sizeof unit, bytes.size() - at));
    sum = (sum ^ unit) * 0x100000001B3ULL;
    sum ^= sum >> 32U;
  }
  return sum;
}

std::uint64_t checksum_of(Header header, std::string_view behind) noexcept {
  header.checksum = 0;
  const std::uint64_t sum =
      add_to_checksum(0xCBF29CE484222325ULL, {reinterpret_cast<const char*>(&header), sizeof header});
  return add_to_checksum(sum, behind);
}

std::array<std::array<char, 8>, row_width> stored_label_names() {
  std::array<std::array<char, 8>, row_width> names{};
  for (std::size_t i = 0; i < label_count; ++i) std::strncpy(names[i].data(), label_names[i], names[i].size() - 1);
  return names;
}

std::string version_mismatch(std::string_view what, std::uint32_t found, std::uint32_t wanted) {
  return std::string(what) + " " + std::to_string(found) + ", this program reads " + std::to_string(wanted);
}

}  // namespace

Model::Model(const std::filesystem::path& file) : file_(file) {
  check(file);
  weights_ = reinterpret_cast<const std::int8_t*>(file_.bytes().data() + weights_offset(header().attribution_size));
  bucket_shift_ = 32 - header().bucket_bits;
}

const Header& Model::header() const noexcept {
  return *reinterpret_cast<const Header*>(file_.bytes().data());
}

std::string_view Model::attribution() const noexcept {
  return file_.bytes().substr(sizeof(Header), header().attribution_size);
}

void Model::check(const std::filesystem::path& file) const {
  const std::string_view bytes = file_.bytes();
  if (bytes.size() < sizeof(Header)) damaged(file, "too short for a header");
  const Header& head = header();
  if (head.magic != magic) damaged(file, "not a model of the tagger");
  if (head.byte_order != byte_order_mark) damaged(file, "made for machines of another byte order");
  if (head.version != format_version) damaged(file, version_mismatch("version", head.version, format_version));
  if (head.features != feature_version)
    damaged(file, version_mismatch("trained with features of version", head.features, feature_version));
  if (head.labels != label_count || head.label_names != stored_label_names()) damaged(file, "has other labels");
  if (head.file_size != bytes.size()) damaged(file, "cut short or added to");
  if (head.bucket_bits < min_bucket_bits || head.bucket_bits > max_bucket_bits || !(head.scale > 0))
    damaged(file, "a number of its header is out of bounds");
  const std::uint64_t size = weights_offset(head.attribution_size) + (std::uint64_t{row_width} << head.bucket_bits);
  if (size != bytes.size()) damaged(file, "a section is of a wrong size");
  if (head.checksum != checksum_of(head, bytes.substr(sizeof(Header)))) damaged(file, "its bytes have changed");
}

std::string encode_model(const ModelParts& parts) {
  const std::uint64_t start = weights_offset(parts.attribution.size());
  std::string bytes(start + parts.weights.size() * row_width, '\0');
  std::copy(parts.attribution.begin(), parts.attribution.end(), bytes.begin() + sizeof(Header));
  std::memcpy(bytes.data() + start, parts.weights.data(), parts.weights.size() * row_width);
  Header header{magic,
                format_version,
                byte_order_mark,
                bytes.size(),
                0,
                feature_version,
                parts.seed,
                parts.bucket_bits,
                label_count,
                parts.scale,
                static_cast<std::uint32_t>(parts.attribution.size()),
                parts.transitions,
                stored_label_names()};
  header.checksum = checksum_of(header, std::string_view(bytes).substr(sizeof(Header)));
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace dateline::indexer::tagger
