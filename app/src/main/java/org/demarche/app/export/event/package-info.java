/**
 * The register as event data sets have it: GDELT, ICEWS, Phoenix, POLECAT and PLOVER. An entry becomes {@code Stage}s, these are
 * coded between its {@code Party}s by {@code Coder}, and each form writes them in its columns. docs/exports.md tells the rules.
 */
package org.demarche.app.export.event;
