/**
 * The register over HTTP: the interface for programs under {@code /api/v1}, and the page. Leans on {@code settings}, {@code ask},
 * {@code store}, {@code export}, {@code intake}, {@code fetch} and core.
 */
package org.demarche.app.serve;
