" Vim and Neovim: put this file into ~/.vim/compiler or ~/.config/nvim/compiler, then
"   :compiler plimsoll
"   :make
" lints the current file and fills the quickfix list; :cnext goes to the next finding.
if exists("current_compiler")
  finish
endif
let current_compiler = "plimsoll"

CompilerSet makeprg=plimsoll\ -f\ unix\ --\ %:S
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m,%f:%l:%c:\ %ttyle:\ %m
