// SPDX-License-Identifier: GPL-3.0-or-later
// What may a program print where? For the cli folders only: the one place that looks at terminals and the environment.
#pragma once

#include "schema/error.h"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>

namespace dateline::schema::cli {

enum class Color { Auto, Always, Never };

/// True if `file` is a terminal that a person looks at.
[[nodiscard]] bool is_terminal(std::FILE* file);

/// Auto: on a terminal without NO_COLOR (https://no-color.org).
[[nodiscard]] bool use_color(Color choice, std::FILE* file);

/// Columns of the terminal behind `file`, 80 where there is none.
[[nodiscard]] int terminal_columns(std::FILE* file);

/// `text` with a space for each control character (C0, DEL and C1) and U+FFFD for bytes that are no UTF-8, so that an
/// article or a file's name cannot steer the terminal; \n and \t stay if `multi_line`.
[[nodiscard]] std::string printable(const std::string& text, bool multi_line = false);

/// Prints "PROGRAM: message" and the hint on a line of its own to stderr; returns the exit status.
int report_error(const char* program, const Error& error);

/// Where the data files lie: `flag` if not empty, else DATELINE_DATA, else ../share/dateline from the program's folder,
/// else the folder of the installation.
[[nodiscard]] std::filesystem::path data_folder(const std::string& flag);

/// The user's configuration file: $XDG_CONFIG_HOME/dateline/NAME or ~/.config/dateline/NAME.
[[nodiscard]] std::filesystem::path config_file(const std::string& name);

/// The user's folder for what programs remember: $XDG_STATE_HOME/dateline or ~/.local/state/dateline; empty where
/// neither variable is set.
[[nodiscard]] std::filesystem::path state_folder();

/// Nobody reads standard output any more: the program ends quietly with 0.
class OutputClosed : public std::exception {};

/// Writes to stdout. Throws OutputClosed for a broken pipe and Error{Io} if not everything could be written.
void print(const std::string& text);

/// Waits until all that print() was given has been written. Throws as print().
void flush_output();

/// Flushes stdout. 0; 74 with a message if not everything could be written; 0 silently for a broken pipe.
int finish_output(const char* program);

}  // namespace dateline::schema::cli
