using KubeLint.SchemaTool;

return new GenerateCommand().Parse(args).Invoke();
