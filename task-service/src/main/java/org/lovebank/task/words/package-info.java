/** Plain words 大白话 for where something stands, in both languages: to be read out on the phone. Knows no noun. */
@NullMarked
package org.lovebank.task.words;

import org.jspecify.annotations.NullMarked;
