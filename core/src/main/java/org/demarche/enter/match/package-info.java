/**
 * What is one engagement: two drafts of a report in, whether they are one out ({@code SameEngagement}); accounts of several
 * reports in, how well they fit and what hangs together out ({@code AcrossReports}, {@code Parting}). {@code Traces} and
 * {@code Window} say by what an account may be found.
 */
package org.demarche.enter.match;
