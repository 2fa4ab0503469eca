/// Includes the core: parts, sentences, evaluators, verdicts and criteria, but not the reports.
#pragma once

#include <pitch/brief.hpp>
#include <pitch/continuum.hpp>
#include <pitch/criteria/backing.hpp>
#include <pitch/criteria/grammar.hpp>
#include <pitch/criteria/tridom.hpp>
#include <pitch/criteria/welcome.hpp>
#include <pitch/evaluate.hpp>
#include <pitch/evaluator.hpp>
#include <pitch/holds.hpp>
#include <pitch/insist.hpp>
#include <pitch/notes.hpp>
#include <pitch/outline.hpp>
#include <pitch/parts.hpp>
#include <pitch/sentence.hpp>
#include <pitch/verdict.hpp>
#include <pitch/version.hpp>
