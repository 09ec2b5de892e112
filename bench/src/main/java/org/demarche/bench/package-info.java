/** Speed of the flow, measured by JMH; quality is scored by {@code bench/score.py}. Not shipped. */
package org.demarche.bench;
