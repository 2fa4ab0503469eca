set print symbol off
set print address off
set width 0
set disable-randomization off
break look
run
up
echo \n
print words
print nothing
print broken
print set
print empty
print passes
print out_of_range
print bit_31
print measured
print need
print method
print recipient
print metrics
print sentence
print verdict
python
verdicts, outcomes = gdb.parse_and_eval("verdicts"), gdb.parse_and_eval("outcomes")
differ = [i for i in range(256) if not str(verdicts[i]).startswith(str(outcomes[i]) + " = {first = ")]
print("overall outcomes that differ:", differ)
end
print verdicts[0x1b]
print lambda
