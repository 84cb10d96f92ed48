# SPDX-License-Identifier: GPL-3.0-or-later
# What makes the installed files a Debian package? For `scripts/package`.
set(DATELINE_MAINTAINER "Dateline developers <dateline@example.org>" CACHE STRING "Maintainer of the package")

install(FILES systemd/news.conf systemd/web.ini DESTINATION /etc/dateline)
install(DIRECTORY DESTINATION /etc/dateline/post-run.d)
install(FILES deb/copyright DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES deb/changelog DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME changelog.Debian)
install(FILES "${CMAKE_SOURCE_DIR}/CHANGELOG.md" DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME changelog)
# Debian wants these compressed; -n leaves name and time out.
install(CODE [[
  set(root "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/share")
  file(GLOB pages "${root}/man/man1/*.1" "${root}/doc/dateline/changelog*")
  execute_process(COMMAND gzip -9nf ${pages} COMMAND_ERROR_IS_FATAL ANY)
]])

set(CPACK_GENERATOR DEB)
set(CPACK_SET_DESTDIR ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 1)  # several threads cut an archive in other places
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGE_NAME dateline)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "${DATELINE_MAINTAINER}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "full-text search over news archives")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Dateline turns a folder of news, in whatever form it was kept, into an
archive that answers questions in milliseconds: ranked articles, exact
totals, and exact counts by country, organization and date.
.
dateline-index reads HTML, web archives, feeds, JSON, CSV, SGML, NewsML,
mail and plain text; dateline-search answers as text or JSON, and
dateline-web serves it to browsers. A systemd timer template keeps an
index up to date.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
foreach(file conffiles postinst prerm postrm)
  list(APPEND CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_SOURCE_DIR}/deb/${file}")
endforeach()
include(CPack)
