/// Includes the core: parts, sentences, evaluators, verdicts and criteria, but not the reports.
#pragma once

#include <pitch/brief.hpp>
#include <pitch/compare.hpp>
#include <pitch/continuum.hpp>
#include <pitch/criteria/backing.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/tridom.hpp>
#include <pitch/criteria/welcome.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/fingerprint.hpp>
#include <pitch/holds.hpp>
#include <pitch/insist.hpp>
#include <pitch/notes.hpp>
#include <pitch/outline.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>
#include <pitch/verdict.hpp>
#include <pitch/verdict_words.hpp>
#include <pitch/version.hpp>

// Error messages. Last: g++ takes longer for the headers of criteria if it knows these operators.
#include <pitch/detail/evaluate/explain_verdict.hpp>
#include <pitch/detail/evaluator/without_logic.hpp>
